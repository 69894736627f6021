/** What somebody may do in an organisation, as the role table names it. Actions are decided from these in can.ts. */
export type Right =
  | 'organisation.read'
  | 'organisation.manage'
  | 'member.read'
  | 'member.manage'
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
const administrator: Rights = [...guest, 'organisation.manage', 'member.read', 'member.manage']
/** What goes down the tree to those who endorse and control: the roadmap, not the persons of the institution. */
const overseer: Rights = [...guest, 'roadmap.read']
const nothing: Rights = []

/**
 * The one role table: what a role may do in the organisation where it is held (`own`) and in those below it (`below`,
 * limited to the kinds that the assignment names). A further role is a row here, not code; rights of several roles add
 * up; what no row names nobody may. The reasons, row by row, stand in docs/decisions/0002-who-may-do-what.md.
 */
const table = {
  platformAdministrator: { own: [...administrator, 'demo.remove'], below: administrator },
  regionalCentre: { own: [...keeper, 'demo.remove'], below: overseer },
  municipalCoordinator: { own: keeper, below: overseer },
  controllingOfficial: { own: staff, below: overseer },
  methodologist: { own: author, below: overseer },
  head: { own: [...keeper, 'organisation.manage', 'member.manage'], below: nothing },
  deputyHead: { own: [...keeper, 'member.manage'], below: nothing },
  curator: { own: keeper, below: nothing },
  workingGroupMember: { own: author, below: nothing },
  classTeacher: { own: staff, below: nothing },
  teacher: { own: staff, below: nothing },
  psychologist: { own: staff, below: nothing },
  technician: { own: staff, below: nothing },
  mentor: { own: guest, below: nothing },
  mentee: { own: guest, below: nothing },
  legalRepresentative: { own: guest, below: nothing },
  partner: { own: guest, below: nothing },
} as const satisfies Record<string, { own: Rights; below: Rights }>

export type RoleName = keyof typeof table

export const roles: Readonly<Record<RoleName, { own: Rights; below: Rights }>> = table

export const roleNames = Object.keys(table) as RoleName[]

/** Whether a word, for instance of an old row of the database, is a role of the table. */
export const isRoleName = (word: string): word is RoleName => Object.hasOwn(table, word)
