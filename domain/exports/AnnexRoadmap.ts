import type { IsoDate } from '@/domain/period/Period'

/** What the head of an annex is made of. `organisation`: its short name. Plan dates are inclusive. */
export type AnnexRoadmap = {
  title: string
  organisation: string
  planStart: IsoDate
  planEnd: IsoDate
  order: { number: string | null; date: IsoDate | null }
}
