import { dateWords } from './dateWords'
import type { AnnexRoadmap } from './AnnexRoadmap'

const blankDate = '_____________'
const blankNumber = '______'

/** The stamp agrees with the kind of document that the title begins with; a roadmap is feminine. */
const approved = (title: string): string => {
  if (/^(план|комплекс|перечень|график)(?!\p{L})/iu.test(title)) return 'УТВЕРЖДЁН'
  if (/^(мероприятия|меры)(?!\p{L})/iu.test(title)) return 'УТВЕРЖДЕНЫ'
  return 'УТВЕРЖДЕНА'
}

/**
 * The mark of the annex and the stamp of approval, line by line (GOST R 7.0.97-2016, 5.16 and 5.20).
 * What is not known yet is left as a line to be filled in by hand.
 * The organisation follows "приказом" in the genitive, which only names that begin with an abbreviation keep
 * unchanged; any other name stands on a line of its own.
 */
export const approvalLines = (roadmap: AnnexRoadmap, annexNumber: number | null): string[] => {
  const { organisation, order } = roadmap
  const mark = annexNumber === null ? 'Приложение' : `Приложение № ${annexNumber}`
  const from = `от ${order.date ? dateWords(order.date) : blankDate} № ${order.number ?? blankNumber}`
  const isIndeclinable = /^[«"]?\p{Lu}{2,}(?!\p{L})/u.test(organisation)
  return isIndeclinable
    ? [mark, approved(roadmap.title), `приказом ${organisation}`, from]
    : [mark, `${approved(roadmap.title)} приказом`, from, `(${organisation})`]
}
