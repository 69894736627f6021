import type { PersonName } from './personName'

/** «Ромашкина Анна Петровна», as a list of members writes it. */
export const fullName = ({ familyName, givenName, patronymic }: PersonName): string =>
  [familyName, givenName, patronymic].filter(Boolean).join(' ')
