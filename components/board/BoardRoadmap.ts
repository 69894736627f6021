import type { RoleName } from '@/domain/access/roles'

/** What the page knows of a roadmap beside its document. Dates are ISO and inclusive. */
export type BoardRoadmap = {
  title: string
  planStart: string
  planEnd: string
  schoolYearStart: number | null
  calendarYear: number | null
  /** IANA name of the organisation's time zone: it decides what day today is. */
  timeZone: string
}

/** Who may be named as responsible, and the names of those who are: the document holds ids only. */
export type Directory = {
  people: { id: string; name: string; roles?: RoleName[] }[]
  organisations: { id: string; name: string }[]
}

/** Somebody who has the board open now. */
export type BoardPerson = {
  /** Of the browser window, not of the person: who has two open is here twice. */
  key: string
  userId: string
  name: string
  colour: string
  isMe: boolean
  /** The card that is open in front of them. */
  cardId: string | null
  /** The field of that card in which they are. */
  field: string | null
}
