import { dateWords } from './dateWords'
import type { AnnexRoadmap } from './AnnexRoadmap'

/**
 * The time of the plan in words for the line below the title: "на 2020/2021 учебный год", "на 2021–2022 годы",
 * or from day to day. Null where the title names both years itself.
 */
export const planWords = ({ title, planStart, planEnd }: AnnexRoadmap): string | null => {
  const [first, last] = [planStart.slice(0, 4), planEnd.slice(0, 4)]
  if (title.includes(first) && title.includes(last)) return null
  if (
    planStart === `${first}-09-01` &&
    /-(05-31|06-30|08-31)$/.test(planEnd) &&
    Number(last) === Number(first) + 1
  )
    return `на ${first}/${last} учебный год`
  if (planStart === `${first}-01-01` && planEnd === `${last}-12-31`)
    return first === last ? `на ${first} год` : `на ${first}–${last} годы`
  return `с ${dateWords(planStart)} по ${dateWords(planEnd)}`
}
