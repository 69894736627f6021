import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { boardName } from '@/domain/collab/documentName'
import { region } from '@/prisma/demo/region'
import { connectPool } from '@/server/database/pool'
import { connectPrisma } from '@/server/database/prisma'
import { loadDemo } from '@/server/demo/loadDemo'
import { removeDemo } from '@/server/demo/removeDemo'
import { readMe } from '@/server/people/readMe'
import { signIn } from '@/server/people/signIn'
import { projectDocument } from '@/server/projections/projectDocument'
import { freshDatabase } from '@/tests/database/testDatabase'
import { buildMember } from '@/tests/factories/buildMember'
import { buildSchool } from '@/tests/factories/buildOrganisation'
import { buildRoadmap } from '@/tests/factories/buildRoadmap'
import { callerFrom } from '@/tests/factories/callerFrom'

const password = 'Первоцвет 12'
const { shortName: name } = region

let prisma: ReturnType<typeof connectPrisma>
let pool: ReturnType<typeof connectPool>
beforeEach(async () => {
  const { appUrl } = await freshDatabase()
  prisma = connectPrisma(appUrl)
  pool = connectPool(appUrl)
  await loadDemo({ password, notice: () => undefined })
})
afterEach(() => Promise.all([prisma.$disconnect(), pool.end()]))

/** How many rows each table has that is about somebody or something: attempts are hashed and swept. */
const counts = async (): Promise<Map<string, number>> => {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_name NOT IN ('_prisma_migrations', 'setting', 'attempt') ORDER BY 1`,
  )
  const counted = new Map<string, number>()
  for (const table of rows) {
    const { rows: found } = await pool.query<{ count: string }>(`SELECT count(*) FROM "${table.name}"`)
    counted.set(table.name, Number(found[0]?.count))
  }
  return counted
}

/** What surrounds a roadmap in a school where work is done: an import, refused content, an invitation, a tick, a ticket, facts and rows. */
const surround = async (documentId: string, organisationId: string, accountId: string) => {
  await projectDocument(documentId)
  await prisma.roadmapImport.create({
    data: {
      organisationId,
      accountId,
      roadmapId: documentId,
      fileName: 'приказ.docx',
      fileSha256: Buffer.alloc(32),
      content: {},
    },
  })
  await prisma.quarantine.create({
    data: {
      documentName: boardName(documentId),
      accountId,
      reason: 'a key that cards do not have',
      payload: Buffer.alloc(1),
    },
  })
  await prisma.visit.create({ data: { accountId, since: new Date(), seenAt: new Date() } })
  const { id: sessionId } = await prisma.session.findFirstOrThrow({ where: { accountId } })
  const stage = { stage: 1, name: 'Подготовка', duration: '', important: [], documents: [], indicators: [] }
  await prisma.roadmapStage.upsert({
    where: { roadmapId_stage: { roadmapId: documentId, stage: 1 } },
    create: { roadmapId: documentId, ...stage },
    update: {},
  })
  await prisma.stageDocumentTick.create({ data: { roadmapId: documentId, stage: 1, document: 99 } })
  await prisma.invitation.create({
    data: {
      person: { create: { organisationId, familyName: 'Незабудкина', givenName: 'Роса' } },
      sha256: Buffer.from(organisationId),
      login: 'nezabudkina',
      accountId,
      expiresAt: new Date(),
    },
  })
  await prisma.collabTicket.create({
    data: { sha256: Buffer.from(documentId), accountId, sessionId, documentId, expiresAt: new Date() },
  })
}

const sessionOf = async (login: string) =>
  (await signIn({ login, password }, callerFrom()))?.sessionId ?? null

describe('removes the demo region', () => {
  it.each(['region', 'admin'])('wholly and nothing else, for %s, whose sessions end', async (login) => {
    const session = await sessionOf(login)
    const demo = await prisma.roadmap.findFirstOrThrow({
      where: { organisation: { shortName: 'Школа № 101' } },
    })
    const { accountId } = await prisma.session.findUniqueOrThrow({ where: { id: session ?? '' } })
    await surround(demo.id, demo.organisationId, accountId)
    const invented = await counts()

    const member = await buildMember()
    const real = await buildRoadmap({ organisationId: member.organisationId })
    await surround(real.id, real.organisationId, member.accountId)
    const all = await counts()
    const expected = new Map([...all].map(([table, count]) => [table, count - (invented.get(table) ?? 0)]))
    // Every table is filled on both sides: otherwise the comparison would say nothing about it.
    const unproven = [...all.keys()].filter((table) => !invented.get(table) || !expected.get(table))
    expect(unproven).toEqual(['document_snapshot'])

    expect(await removeDemo.perform(session, { name })).toEqual({ ok: true, value: undefined })
    expect(await counts()).toEqual(expected)
    expect(await readMe.perform(session, {})).toMatchObject({ ok: false, code: 'noSession' })
    expect(await readMe.perform(member.sessionId, {})).toMatchObject({ ok: true })
  })

  it('after which another can be loaded', async () => {
    await removeDemo.perform(await sessionOf('admin'), { name })
    const lines: string[] = []
    await loadDemo({ password, notice: (line) => lines.push(line) })
    expect(lines[0]).toBe(`demo region regionalCentre ${name}`)
  })
})

describe('does not', () => {
  const everything = async () => prisma.organisation.count({ where: { isDemo: true } })

  it('without its name', async () => {
    const result = await removeDemo.perform(await sessionOf('region'), { name: 'Центр' })
    expect(result).toMatchObject({ ok: false, code: 'invalid' })
    expect(await everything()).toBe(9)
  })

  it.each([
    ['gorod', 'notFound'],
    ['director101', 'notFound'],
    ['uchenik101', 'notFound'],
  ])('for %s, nor says that it is there', async (login, code) => {
    expect(await removeDemo.perform(await sessionOf(login), { name })).toMatchObject({ ok: false, code })
    expect(await everything()).toBe(9)
  })

  it('for the head of a real centre', async () => {
    const { sessionId } = await buildMember({ role: 'regionalCentre' })
    expect(await removeDemo.perform(sessionId, { name })).toMatchObject({ ok: false, code: 'notFound' })
    expect(await everything()).toBe(9)
  })

  it('while a real school stands under it', async () => {
    const { id: parentId } = await prisma.organisation.findFirstOrThrow({
      where: { shortName: 'Вымышленный район' },
    })
    await buildSchool({ parentId })
    const result = await removeDemo.perform(await sessionOf('region'), { name })
    expect(result).toMatchObject({ ok: false, code: 'conflict' })
    expect(await everything()).toBe(9)
  })
})

it('tells whoever may remove it the name to type, and others nothing', async () => {
  expect(await readMe.perform(await sessionOf('region'), {})).toMatchObject({
    value: { isDemo: true, removableDemo: name },
  })
  expect(await readMe.perform(await sessionOf('director101'), {})).toMatchObject({
    value: { isDemo: true, removableDemo: null },
  })
  const { sessionId } = await buildMember()
  expect(await readMe.perform(sessionId, {})).toMatchObject({ value: { isDemo: false, removableDemo: null } })
})
