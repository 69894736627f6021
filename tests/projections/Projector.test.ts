import { afterEach, describe, expect, it, vi } from 'vitest'
import { editCard } from '@/domain/board/editCard'
import { readBoard } from '@/domain/board/readBoard'
import { editDocument } from '@/server/documents/editDocument'
import { Projector } from '@/server/projections/Projector'
import { projectDocument } from '@/server/projections/projectDocument'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildRoadmap } from '@/tests/factories/buildRoadmap'

const database = testDatabase()
let projector: Projector

const editFirst = (id: string, title: string) =>
  editDocument(id, (doc) => editCard(doc, readBoard(doc).cards[0]!.id, { title }))
const titles = async (documentId: string) =>
  (await database.prisma.card.findMany({ where: { documentId } })).map(({ title }) => title)
const behind = () =>
  database.prisma.document.count({
    where: { headSeq: { gt: database.prisma.document.fields.projectedSeq } },
  })

/** A second of the program's timers, with what each of them begins. */
const aSecond = async () => {
  for (let passed = 0; passed < 1_000; passed += 50) {
    vi.advanceTimersByTime(50)
    await projector.settled
  }
}

const start = () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  projector = new Projector()
}

afterEach(async () => {
  await projector.stop()
  vi.useRealTimers()
})

describe('the projector', () => {
  it('[S13] brings rows up within a second of a committed edit', async () => {
    start()
    const { id } = await buildRoadmap()
    await editFirst(id, 'Издать приказ о паре')
    await aSecond()
    expect(await titles(id)).toContain('Издать приказ о паре')
  })

  it('[S13] finds within a second what a crash or another node left behind', async () => {
    const left = await Promise.all([buildRoadmap(), buildRoadmap(), buildRoadmap()])
    for (const { id } of left) await editFirst(id, 'До сбоя')
    start()
    await aSecond()
    for (const { id } of left) expect(await titles(id)).toContain('До сбоя')
    expect(await behind()).toBe(0)
  })

  it('[S13] goes on with the others when one document cannot be projected, and with that one once it can', async () => {
    const [damaged, sound] = [await buildRoadmap(), await buildRoadmap()]
    await editFirst(damaged.id, 'Без строки журнала')
    const where = { documentId_seq: { documentId: damaged.id, seq: 1 } }
    const row = await database.prisma.documentUpdate.delete({ where })
    start()
    await editFirst(sound.id, 'Целая')
    await aSecond()
    expect(await titles(sound.id)).toContain('Целая')
    expect(await titles(damaged.id)).toEqual([])

    await database.prisma.documentUpdate.create({ data: row })
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000)
    await aSecond()
    expect(await titles(damaged.id)).toContain('Без строки журнала')
  })

  it('[S13] stops after what it is writing, and begins nothing more', async () => {
    start()
    const { id } = await buildRoadmap()
    await projector.stop()
    await editFirst(id, 'После остановки')
    await aSecond()
    expect(await titles(id)).toEqual([])
    await projectDocument(id)
    expect(await titles(id)).toContain('После остановки')
  })
})
