import type { RoleName } from '@/domain/access/roles'
import type { DemoOrganisation } from '@/prisma/demo/Demo'
import { region } from '@/prisma/demo/region'

export type DemoAccount = { login: string; role: RoleName; organisation: string }

const accountsOf = ({ shortName, people, below = [] }: DemoOrganisation): DemoAccount[] => [
  ...people.map(({ login, roles }) => ({ login, role: roles[0], organisation: shortName })),
  ...below.flatMap(accountsOf),
]

/** All accounts of the demo region, each with its main role. */
export const demoAccounts: DemoAccount[] = accountsOf(region)
