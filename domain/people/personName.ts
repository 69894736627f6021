/** The parts of a person's name as the registry keeps them. */
export type PersonName = { familyName: string; givenName: string; patronymic: string | null }

const initial = (name: string) => `${name.trim().charAt(0).toLocaleUpperCase('ru')}.`

/** «Ромашкина А. П.», as orders write it, with spaces that never break the line. */
export const personName = ({ familyName, givenName, patronymic }: PersonName): string =>
  [familyName, initial(givenName), ...(patronymic ? [initial(patronymic)] : [])].join('\u00a0')
