import type { OrganisationKind } from './Actor'

/** What somebody may do in an organisation, as the role table names it. Actions are decided from these in can.ts. */
export type Right =
  | 'organisation.read'
  | 'organisation.manage'
  | 'member.read'
  | 'member.manage'
  /** To appoint others to roles that may more than oneself (mayGrant.ts). */
  | 'member.appoint'
  | 'roadmap.read'
  | 'roadmap.edit'
  | 'roadmap.manage'
  | 'demo.remove'

type Rights = readonly Right[]

const guest: Rights = ['organisation.read']
/** Those whom a roadmap names as responsible: they read all of it and know their colleagues. */
const staff: Rights = [...guest, 'member.read', 'roadmap.read']
/** Those who keep the roadmap true from day to day. */
const author: Rights = [...staff, 'roadmap.edit']
/** Those who answer for the roadmap as a document: begin it, import it, take it away. */
const keeper: Rights = [...author, 'roadmap.manage']
const administrator: Rights = [
  ...guest,
  'organisation.manage',
  'member.read',
  'member.manage',
  'member.appoint',
]
/** What goes down the tree to those who endorse and control: the roadmap, not the persons of the institution. */
const overseer: Rights = [...guest, 'roadmap.read']
const nothing: Rights = []

type Kinds = readonly OrganisationKind[]
type Row = { own: Rights; below: Rights; kinds: Kinds }

/** Where learners are taught. */
const institutions: Kinds = ['school', 'kindergarten', 'additionalEducation', 'college']
const authorities: Kinds = ['regionalCentre', 'municipalAuthority', 'methodologicalCentre']
const educational: Kinds = [...authorities, ...institutions]
/** What has a head of its own, who appoints its people. */
const headed: Kinds = [...institutions, 'methodologicalCentre']

/**
 * The one role table: what a role may do in the organisation where it is held (`own`) and in those below it (`below`,
 * limited to the kinds that the assignment names), and in which kinds of organisations it can be given (`kinds`). A
 * further role is a row here, not code; rights of several roles add up; what no row names nobody may. The reasons, row
 * by row, stand in docs/decisions/0002-who-may-do-what.md and 0009-who-appoints-whom.md.
 */
const table = {
  platformAdministrator: { own: [...administrator, 'demo.remove'], below: administrator, kinds: educational },
  regionalCentre: { own: [...keeper, 'demo.remove'], below: overseer, kinds: ['regionalCentre'] },
  municipalCoordinator: { own: keeper, below: overseer, kinds: ['municipalAuthority'] },
  controllingOfficial: { own: staff, below: overseer, kinds: authorities },
  methodologist: { own: author, below: overseer, kinds: authorities },
  head: { own: [...keeper, 'organisation.manage', 'member.manage'], below: nothing, kinds: headed },
  deputyHead: { own: [...keeper, 'member.manage'], below: nothing, kinds: headed },
  curator: { own: keeper, below: nothing, kinds: [...institutions, 'partner'] },
  workingGroupMember: { own: author, below: nothing, kinds: educational },
  classTeacher: { own: staff, below: nothing, kinds: ['school', 'college'] },
  teacher: { own: staff, below: nothing, kinds: institutions },
  psychologist: { own: staff, below: nothing, kinds: [...institutions, 'methodologicalCentre'] },
  technician: { own: staff, below: nothing, kinds: educational },
  mentor: { own: guest, below: nothing, kinds: [...institutions, 'partner'] },
  mentee: { own: guest, below: nothing, kinds: institutions },
  legalRepresentative: { own: guest, below: nothing, kinds: institutions },
  partner: { own: guest, below: nothing, kinds: [...institutions, 'partner'] },
} as const satisfies Record<string, Row>

export type RoleName = keyof typeof table

export const roles: Readonly<Record<RoleName, Row>> = table

export const roleNames = Object.keys(table) as RoleName[]

/** Whether a word, for instance of an old row of the database, is a role of the table. */
export const isRoleName = (word: string): word is RoleName => Object.hasOwn(table, word)
