import type { RoleName } from '@/domain/access/roles'

/** The role of those whom an order names as the working group; the one in which a place may wait for its name. */
export const groupRole = 'workingGroupMember' satisfies RoleName

/** Whether an assignment stands in the list of the working group: its members, and every place without a name. */
export const isOfGroup = ({ role, personId }: { role: RoleName; personId: string | null }): boolean =>
  role === groupRole || personId === null
