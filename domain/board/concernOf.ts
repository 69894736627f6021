import type { RoleName } from '@/domain/access/roles'
import type { Card } from './Board'
import type { Executor } from './executor'
import { executorKey } from './executorKey'

/** `mine`: I lead or help, by name or by my role. `group`: my working group or my organisation does. */
export type Concern = 'mine' | 'group'

/** How items may name somebody. */
export type Named = Record<Concern, Executor[]>

/** The role in which one is one of many, who answer together. */
const inGroup: RoleName = 'workingGroupMember'

/** How the items of a roadmap name somebody with these roles there and a role in these organisations. */
export const namedAs = (personId: string, roles: RoleName[], organisationIds: string[]): Named => {
  const held = [...new Set(roles)].map((role) => ({ kind: 'role' as const, role }))
  return {
    mine: [{ kind: 'person', id: personId }, ...held.filter(({ role }) => role !== inGroup)],
    group: [
      ...held.filter(({ role }) => role === inGroup),
      ...[...new Set(organisationIds)].map((id) => ({ kind: 'organisation' as const, id })),
    ],
  }
}

/** How an item concerns somebody; null: it names others. What names both him and his group is his. */
export const concernOf = (
  { lead, coExecutors }: Pick<Card, 'lead' | 'coExecutors'>,
  { mine, group }: Named,
): Concern | null => {
  const names = new Set([...(lead ? [lead] : []), ...coExecutors].map(executorKey))
  const isNamed = (executor: Executor) => names.has(executorKey(executor))
  if (mine.some(isNamed)) return 'mine'
  return group.some(isNamed) ? 'group' : null
}
