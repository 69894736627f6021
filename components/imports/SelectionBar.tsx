'use client'

import { Button } from '@/components/ui/Button'
import { useTranslate } from '@/components/messages/useTranslate'
import { SelectMany } from './SelectMany'
import { StageMenu } from './StageMenu'
import type { EditRows, SelectRows } from './usePreview'
import type { PreviewRow } from './useReview'

type Props = {
  shown: PreviewRow[]
  selected: ReadonlySet<string>
  edit: EditRows
  select: SelectRows
}

/** What can be done with the selected rows at once. */
export const SelectionBar = ({ shown, selected, edit, select }: Props) => {
  const t = useTranslate()
  const keys = [...selected]
  return (
    <div className="sticky top-0 z-10 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-paper px-4 py-2">
      <SelectMany
        label={t('imports.selectAll')}
        rows={shown}
        selected={selected}
        select={select}
        showsLabel
      />
      <p role="status" className="text-sm text-soft">
        {t('imports.selected', { count: keys.length })}
      </p>
      {keys.length > 0 && (
        <div className="flex flex-wrap gap-2">
          <StageMenu label={t('imports.setStage')} onChoose={(stage) => edit(keys, { stage })} />
          <Button className="min-h-9!" onClick={() => edit(keys, { left: true })}>
            {t('imports.takeOut')}
          </Button>
          <Button className="min-h-9!" onClick={() => edit(keys, { left: false })}>
            {t('imports.takeIn')}
          </Button>
          <Button look="quiet" className="min-h-9!" onClick={() => select(keys, false)}>
            {t('imports.selectNone')}
          </Button>
        </div>
      )}
    </div>
  )
}
