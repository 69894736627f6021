import type * as Y from 'yjs'
import type { OrganisationKind } from '@/domain/access/Actor'
import type { RoleName } from '@/domain/access/roles'
import type { Executor } from '@/domain/board/executor'
import type { Seed } from '@/domain/board/seedBoard'
import type { IsoDate } from '@/domain/period/Period'
import type { Plan } from '@/domain/roadmap/Plan'
import type { StagePlan } from '@/domain/roadmap/Template'

/** An invented person. The first role is the one that is told beside the login. */
export type DemoPerson = {
  login: string
  familyName: string
  givenName: string
  patronymic: string
  roles: [RoleName, ...RoleName[]]
  position: string
  /** What the order gives a member of the working group to do. */
  duties?: string[]
  /** Who stands in for somebody: first and last day, counted from the day of loading. */
  days?: { from: number; to: number }
}

/** An invented organisation with everything under it. */
export type DemoOrganisation = {
  kind: OrganisationKind
  name: string
  shortName: string
  people: DemoPerson[]
  /** The order by which the working group was appointed, and how many days before the day of loading. */
  groupOrder?: { number: string; daysAgo: number }
  /** Places of the working group for which nobody has been found yet. */
  vacancies?: { position: string; duties: string[] }[]
  roadmap?: DemoRoadmap
  below?: DemoOrganisation[]
}

/** A roadmap as it would stand on the day of loading, so that something is late and something near on any day. */
export type DemoRoadmap = (today: IsoDate, person: (login: string) => Executor) => DemoBoard

export type DemoBoard = {
  title: string
  plan: Plan
  order?: { number: string; date: IsoDate }
  stages: StagePlan[]
  seed: Seed
  /** What has been done on the board since, with the verbs of everybody. */
  since?: (doc: Y.Doc) => void
}
