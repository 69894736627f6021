'use client'

import { boardViews, type BoardView } from '@/components/board/BoardView'
import { useTranslate } from '@/components/messages/useTranslate'

/** How the roadmap is looked at: as a board in one of three groupings or as a table; the keys are those of any radio group. */
export const ViewSwitch = (props: { view: BoardView; onChange: (view: BoardView) => void }) => {
  const t = useTranslate()
  return (
    <fieldset className="flex rounded-lg bg-sunken p-0.5">
      <legend className="sr-only">{t('board.groupBy')}</legend>
      {boardViews.map((view) => (
        <label
          key={view}
          className="cursor-pointer rounded-md px-3 py-1.5 text-sm whitespace-nowrap text-soft hover:text-ink has-checked:bg-panel has-checked:font-medium has-checked:text-ink has-checked:shadow-card has-focus-visible:outline-2 has-focus-visible:outline-accent max-sm:px-2"
        >
          <input
            type="radio"
            name="view"
            value={view}
            checked={props.view === view}
            onChange={() => props.onChange(view)}
            className="sr-only"
          />
          {t(`board.group.${view}`)}
        </label>
      ))}
    </fieldset>
  )
}
