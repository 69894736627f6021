import { beforeAll, describe, expect, it } from 'vitest'
import { roleNames, type RoleName } from '@/domain/access/roles'
import { boardName, noteName } from '@/domain/collab/documentName'
import { schemaVersion } from '@/domain/collab/schemaVersion'
import { DocumentKind } from '@/prisma/generated/enums'
import { prisma } from '@/server/database/prisma'
import { decide } from '@/server/realtime/decide'
import { makeTicket } from '@/server/realtime/makeTicket'
import { readCommittedBoard } from '@/server/roadmaps/readCommittedBoard'
import { buildCast, editors, overseers, places, readers, type Player, type School } from '@/tests/access/cast'
import { testDatabase } from '@/tests/database/testDatabase'

testDatabase()

type Entry = {
  /** The name under which a document of this kind in the school is asked for. */
  name: (school: School) => Promise<string>
  /** Who opens it, in the school and from above; who may also edit it. */
  own: readonly RoleName[]
  above: readonly RoleName[]
  edit: readonly RoleName[]
}

const table: Record<string, Entry> = {
  roadmap: {
    name: ({ roadmapId }) => Promise.resolve(boardName(roadmapId)),
    own: readers,
    above: overseers,
    edit: editors,
  },
  note: {
    async name({ roadmapId }) {
      const [card] = (await readCommittedBoard(roadmapId)).cards
      return noteName(roadmapId, card?.id ?? '')
    },
    own: readers,
    above: overseers,
    edit: editors,
  },
}

/** Kinds that the database can name and nothing makes yet: where one is made, it comes with its row above. */
const unmade = ['pair', 'plan']

let school: School
let cast: Player[]
beforeAll(async () => {
  ;({ school, cast } = await buildCast())
})

it('knows every kind of document', () => {
  expect(Object.keys(DocumentKind).sort()).toEqual([...Object.keys(table), ...unmade].sort())
})

describe.each(Object.entries(table))('%s', (kind, { name, edit, ...may }) => {
  it('is opened by a ticket of those who may, and edited by those who may edit', async () => {
    const document = await name(school)
    const answers: Record<string, string> = {}
    const expected: Record<string, string> = {}
    for (const { role, place, sessionId } of cast) {
      const ticket = await makeTicket.perform(sessionId, { document, schemaVersion: schemaVersion })
      const decision = ticket.ok && (await decide(sessionId, school.organisationId))
      const given = decision && (decision.mayEdit ? 'edits' : decision.mayRead ? 'reads' : 'nothing')
      answers[`${role}, ${place}`] = ticket.ok ? String(given) : ticket.code
      const allowed = place !== 'foreign' && may[place].includes(role)
      const edits = place === 'own' && edit.includes(role)
      expected[`${role}, ${place}`] = allowed ? (edits ? 'edits' : 'reads') : 'forbidden'
    }
    expect(answers).toEqual(expected)
  })

  it('is made in the database as what it is called here', async () => {
    const document = await prisma().document.findUniqueOrThrow({ where: { name: await name(school) } })
    expect(document).toMatchObject({ kind, organisationId: school.organisationId })
  })
})

const count = Object.keys(table).length

it(`${count} kinds of documents x ${roleNames.length} roles x ${places.length} places = ${count * roleNames.length * places.length} decisions`, () => {
  expect(cast).toHaveLength(roleNames.length * places.length)
})
