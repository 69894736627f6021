'use client'

import type { BoardPerson } from '@/components/board/BoardRoadmap'
import { useTranslate } from '@/components/messages/useTranslate'

/** So many are drawn; the rest is counted. */
const mostDrawn = 5

const initials = (name: string): string =>
  name
    .split(/[\s\u00a0.]+/)
    .slice(0, 2)
    .map((part) => part.charAt(0))
    .join('')
    .toLocaleUpperCase('ru')

/** Who is on the board now: each person once, in however many windows. */
export const PresenceAvatars = ({ people }: { people: BoardPerson[] }) => {
  const t = useTranslate()
  const persons = [
    ...new Map(people.toReversed().map((person) => [person.userId, person])).values(),
  ].toReversed()
  const nameOf = ({ isMe, name }: BoardPerson) => (isMe ? t('presence.you', { name }) : name)
  const rest = persons.slice(mostDrawn)
  return (
    <ul aria-label={t('presence.here', { count: persons.length })} className="flex items-center -space-x-1.5">
      {persons.slice(0, mostDrawn).map((person) => (
        <li
          key={person.userId}
          title={nameOf(person)}
          className="grid size-8 place-items-center rounded-full border-2 border-paper text-2xs font-semibold"
          style={{ backgroundColor: person.colour, color: '#ffffff' }}
        >
          <span aria-hidden>{initials(person.name)}</span>
          <span className="sr-only">{nameOf(person)}</span>
        </li>
      ))}
      {rest.length > 0 && (
        <li
          title={rest.map(nameOf).join(', ')}
          className="grid size-8 place-items-center rounded-full border-2 border-paper bg-planned-tint text-2xs font-semibold text-planned"
        >
          <span aria-hidden>+{rest.length}</span>
          <span className="sr-only">{rest.map(nameOf).join(', ')}</span>
        </li>
      )}
    </ul>
  )
}
