/** An ISO date (`2021-04-05`, a time after it is ignored) as dd.mm.yyyy, in both languages. */
export const formatDate = (iso: string): string => {
  const [year, month, day] = iso.slice(0, 10).split('-')
  return `${day}.${month}.${year}`
}
