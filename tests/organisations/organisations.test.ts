import { describe, expect, it } from 'vitest'
import { organisationKinds, type OrganisationKind } from '@/domain/access/Actor'
import { kindsBelow } from '@/domain/organisation/kindsBelow'
import { loadActor } from '@/server/access/loadActor'
import { setClock } from '@/server/clock'
import { addOrganisation } from '@/server/organisations/addOrganisation'
import { editOrganisation } from '@/server/organisations/editOrganisation'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember } from '@/tests/factories/buildMember'
import { buildOrganisation, buildSchool } from '@/tests/factories/buildOrganisation'

const database = testDatabase()

const wanted = {
  name: 'Муниципальное учреждение «Ромашковый детский сад»',
  shortName: 'Ромашковый сад',
  timeZone: 'Asia/Omsk',
}

/** A municipality with whoever looks after it. */
const buildTown = async (wishes: { isDemo?: boolean } = {}) => {
  const { id } = await buildOrganisation({ kind: 'municipalAuthority', ...wishes })
  const { sessionId } = await buildMember({ role: 'platformAdministrator', organisationId: id })
  return { id, sessionId }
}

const below = (parentId: string) => database.prisma.organisation.findMany({ where: { parentId } })

describe('adding an organisation below', () => {
  it('makes it there, with its words made plain', async () => {
    const { id, sessionId } = await buildTown()
    const name = '  Муниципальное  учреждение\n«Ромашковый\u200b детский сад» '
    const result = await addOrganisation.perform(sessionId, {
      ...wanted,
      parentId: id,
      kind: 'kindergarten',
      name,
    })
    const made = await below(id)
    expect(made).toMatchObject([{ ...wanted, kind: 'kindergarten', isDemo: false }])
    expect(result).toEqual({ ok: true, value: { id: made[0]?.id } })
  })

  it('is looked after at once by whoever looks after the one above', async () => {
    const { id: parentId, sessionId } = await buildTown()
    const added = await addOrganisation.perform(sessionId, { ...wanted, parentId, kind: 'school' })
    const organisationId = added.ok ? added.value.id : ''
    const changed = { ...wanted, name: 'Школа «Ромашка»', shortName: 'Ромашка' }
    expect(await editOrganisation.perform(sessionId, { ...changed, organisationId })).toMatchObject({
      ok: true,
    })
    expect(await below(parentId)).toMatchObject([changed])
  })

  it('takes the kinds that may stand there, and no other', async () => {
    for (const above of organisationKinds) {
      const { id: parentId } = await buildOrganisation({ kind: above })
      const { sessionId } = await buildMember({ role: 'platformAdministrator', organisationId: parentId })
      const answers: [OrganisationKind, string][] = []
      for (const kind of organisationKinds) {
        const result = await addOrganisation.perform(sessionId, { ...wanted, parentId, kind, name: kind })
        answers.push([kind, result.ok ? 'added' : result.message])
      }
      expect(answers).toEqual(
        organisationKinds.map((kind) => [
          kind,
          kindsBelow[above].includes(kind) ? 'added' : 'errors.kindBelow',
        ]),
      )
    }
  })

  it('under the invented region makes an invented one, which goes with it', async () => {
    const { id: parentId, sessionId } = await buildTown({ isDemo: true })
    await addOrganisation.perform(sessionId, { ...wanted, parentId, kind: 'school' })
    expect(await below(parentId)).toMatchObject([{ isDemo: true }])
  })

  it('makes one of a name, whatever its letters, however many ask at once', async () => {
    const { id: parentId, sessionId } = await buildTown()
    const names = ['Школа № 5', 'ШКОЛА № 5', 'школа  № 5', 'Школа № 5']
    const answers = await Promise.all(
      names.map((name) => addOrganisation.perform(sessionId, { ...wanted, parentId, kind: 'school', name })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const refused = answers.filter((answer) => !answer.ok && answer.message === 'errors.organisationTwice')
    expect(refused).toHaveLength(3)
    expect(await below(parentId)).toHaveLength(1)
  })

  it.each<[string, object]>([
    ['a kind that does not exist', { kind: 'ministry' }],
    ['no name', { name: ' \u00a0\n' }],
    ['a name without end', { shortName: 'я'.repeat(81) }],
    ['another zone', { timeZone: 'America/New_York' }],
    ['an operator in place of an id', { parentId: { not: '' } }],
    ['what the form does not have', { isDemo: true }],
  ])('refuses %s', async (_, change) => {
    const { id: parentId, sessionId } = await buildTown()
    const input = { ...wanted, parentId, kind: 'school', ...change }
    expect(await addOrganisation.perform(sessionId, input)).toMatchObject({ ok: false, code: 'invalid' })
    expect(await below(parentId)).toEqual([])
  })
})

describe('editing an organisation', () => {
  it('changes its names and where its days begin, and nothing else', async () => {
    const { id: organisationId, sessionId } = await buildTown()
    const before = await database.prisma.organisation.findUniqueOrThrow({ where: { id: organisationId } })
    expect(await editOrganisation.perform(sessionId, { ...wanted, organisationId })).toMatchObject({
      ok: true,
    })
    const after = await database.prisma.organisation.findUniqueOrThrow({ where: { id: organisationId } })
    expect(after).toEqual({ ...before, ...wanted })
  })

  it('lets rights be read anew where another zone moves the end of an assignment', async () => {
    const { id: organisationId } = await buildSchool({ timeZone: 'Europe/Moscow' })
    const { sessionId: head } = await buildMember({ role: 'head', organisationId })
    const substitute = await buildMember({ organisationId, validTo: new Date('2031-03-05') })
    // Half past seven in the evening in Moscow is the next day in Kamchatka.
    const evening = new Date('2031-03-05T16:30:00Z')
    setClock(() => evening)
    try {
      await database.prisma.session.updateMany({ data: { expiresAt: new Date('2031-04-01') } })
      const before = await loadActor(substitute.sessionId)
      expect(before?.roles).toHaveLength(1)
      const input = { ...wanted, organisationId, timeZone: 'Asia/Kamchatka' }
      expect(await editOrganisation.perform(head, input)).toMatchObject({ ok: true })
      const after = await loadActor(substitute.sessionId)
      expect(after?.roles).toEqual([])
      expect(after?.accessVersion).toBeGreaterThan(before?.accessVersion ?? 0)
    } finally {
      setClock(null)
    }
  })
})
