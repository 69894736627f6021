'use client'

import { createContext, use } from 'react'
import type { Grantable } from '@/domain/access/mayGrant'
import type { OrganisationKind } from '@/domain/access/Actor'
import type { RosterAssignment, RosterPerson } from '@/server/members/loadRoster'

/** What a dialog of the page is about. `give` without a person: somebody new, or nobody yet where it is a place. */
export type Question =
  | { ask: 'give'; person: RosterPerson | null; isPlace: boolean }
  | { ask: 'fill' | 'change' | 'end'; assignment: RosterAssignment }
  | { ask: 'invite' | 'close'; person: RosterPerson }

export type RosterContextValue = {
  organisation: { id: string; kind: OrganisationKind; today: string }
  myPersonId: string
  people: RosterPerson[]
  grantable: Grantable | null
  /** How somebody is called here; the words for a place without a name where there is no id. */
  nameOf: (personId: string | null) => string
  ask: (question: Question) => void
  /** Says that something was done and brings the page up to date. */
  done: (notice: string) => void
}

export const RosterContext = createContext<RosterContextValue | null>(null)

/** The people of the page, and the way to its dialogs. */
export const useRoster = (): RosterContextValue => {
  const value = use(RosterContext)
  if (!value) throw new Error('Roster is missing above')
  return value
}
