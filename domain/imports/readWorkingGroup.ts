import { contentsOf, numberIn } from './contentsOf'
import type { GatheredTable } from './gatherTables'
import { ownCells } from './gridOf'
import type { GroupMember } from './RoadmapReading'
import { isColumnNumbers } from './rowShapes'

/** The members of the working group with their duties; one without a name (a vacant position) stays. */
export function readWorkingGroup(tables: readonly GatheredTable[]): GroupMember[] {
  const members: GroupMember[] = []
  for (const table of tables.filter(({ kind }) => kind === 'workingGroup')) {
    for (const row of table.rows) {
      const own = ownCells(row)
      if (own.length === 0 || isColumnNumbers(row) || (own.length === 1 && (own[0]?.span ?? 1) > 1)) continue
      const content = contentsOf(row, table)
      const no = content('no')
      const name = content('name')?.text ?? ''
      const position = content('position')?.text ?? ''
      const duties = content('duties')?.items ?? []
      const last = members.at(-1)
      if (last && no?.text === '' && name === '' && position === '') last.duties.push(...duties)
      else members.push({ no: numberIn(no), name, position, duties: [...duties] })
    }
  }
  return members
}
