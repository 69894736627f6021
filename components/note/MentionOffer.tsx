'use client'

import { useTranslate } from '@/components/messages/useTranslate'
import type { Offer } from './noteMentions'

/** The id of an option, which the editor names as its active one. */
export const optionId = (listId: string, personId: string) => `${listId}-${personId}`

/** The people who are offered under the name that is being typed. The keys are the editor's, which keeps the focus. */
export const MentionOffer = ({ id, offer }: { id: string; offer: Offer }) => {
  const t = useTranslate()
  return (
    <div
      id={id}
      role="listbox"
      tabIndex={-1}
      aria-label={t('note.people')}
      onMouseDown={(event) => event.preventDefault()}
      style={offer.place}
      className="absolute z-30 w-60 rounded-lg border border-line bg-raised p-1 shadow-sheet"
    >
      {offer.people.map((person, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the editor's, which keeps the focus (aria-activedescendant)
        <div
          key={person.id}
          id={optionId(id, person.id)}
          role="option"
          tabIndex={-1}
          aria-selected={index === offer.active}
          onClick={() => offer.pick(person)}
          className={`cursor-pointer rounded px-2.5 py-1.5 text-sm break-words ${index === offer.active ? 'bg-tint' : 'hover:bg-hover'}`}
        >
          {person.name}
        </div>
      ))}
      {offer.people.length === 0 && (
        <div role="option" aria-disabled aria-selected={false} className="px-2.5 py-1.5 text-sm text-soft">
          {t('note.nobody')}
        </div>
      )}
    </div>
  )
}
