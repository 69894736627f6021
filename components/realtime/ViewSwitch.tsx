'use client'

import { groupings, type Grouping } from '@/domain/board/groupCards'
import { useTranslate } from '@/components/messages/useTranslate'

/** How the board is grouped: one of three, with the keys of any radio group. */
export const ViewSwitch = (props: { view: Grouping; onChange: (view: Grouping) => void }) => {
  const t = useTranslate()
  return (
    <fieldset className="flex rounded-lg bg-sunken p-0.5">
      <legend className="sr-only">{t('board.groupBy')}</legend>
      {groupings.map((grouping) => (
        <label
          key={grouping}
          className="cursor-pointer rounded-md px-3 py-1.5 text-sm whitespace-nowrap text-soft hover:text-ink has-checked:bg-panel has-checked:font-medium has-checked:text-ink has-checked:shadow-card has-focus-visible:outline-2 has-focus-visible:outline-accent max-sm:px-2"
        >
          <input
            type="radio"
            name="view"
            value={grouping}
            checked={props.view === grouping}
            onChange={() => props.onChange(grouping)}
            className="sr-only"
          />
          {t(`board.group.${grouping}`)}
        </label>
      ))}
    </fieldset>
  )
}
