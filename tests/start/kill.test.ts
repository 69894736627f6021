import { afterAll, expect, it } from 'vitest'
import { addCard } from '@/domain/board/addCard'
import { readBoard } from '@/domain/board/readBoard'
import { removeFolder, temporaryFolder } from '@/tests/database/temporaryFolder'
import { Random } from '@/tests/random'
import type { RawClient } from '@/tests/realtime/RawClient'
import { signedIn } from '@/tests/start/signedIn'
import { startTropa, type Tropa } from '@/tests/start/startTropa'

const password = 'only for these tests'
const editors = ['zavuch101', 'kurator101', 'gruppa101']
const rounds = 3
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000)

const dataDir = temporaryFolder()
let tropa: Tropa | undefined
afterAll(async () => {
  await tropa?.end('SIGTERM')
  removeFolder(dataDir)
})

const openBoard = async (login: string): Promise<RawClient> => {
  const member = await signedIn(tropa!.address, login, password)
  const [roadmap] = await member.read<{ document: string }[]>('/api/v1/roadmaps')
  return member.open(roadmap!.document)
}

/** Adds cards without waiting for the answers; gives the titles that were acknowledged so far. */
const write = (client: RawClient, author: string): { acknowledged: () => string[]; add: () => void } => {
  const before = client.statuses.length
  const sent: string[] = []
  const { sections } = readBoard(client.doc)
  return {
    add() {
      const title = `${author}: мероприятие ${sent.length + 1}`
      sent.push(title)
      addCard(client.doc, { title }, { sectionId: sections[0]!.id })
    },
    acknowledged: () => sent.filter((_, index) => client.statuses[before + index] === true),
  }
}

it(`[S6] a kill -9 in the middle of writing loses nothing that was acknowledged (seed ${seed})`, async () => {
  const random = new Random(seed)
  tropa = await startTropa({ dataDir, env: { DEMO: '1', DEMO_PASSWORD: password } })
  const acknowledged: string[] = []
  for (let round = 1; round <= rounds; round++) {
    const clients = await Promise.all(editors.map(openBoard))
    const writers = clients.map((client, index) => write(client, `${editors[index]}, раз ${round}`))
    const enough = 100 + random.below(200)
    const count = () => writers.reduce((sum, writer) => sum + writer.acknowledged().length, 0)
    while (count() < enough) {
      for (const writer of writers) for (let burst = random.below(5); burst > 0; burst--) writer.add()
      await new Promise((resolve) => setImmediate(resolve))
    }
    await tropa.end('SIGKILL')
    acknowledged.push(...writers.flatMap((writer) => writer.acknowledged()))
    expect(clients.every(({ statuses }) => statuses.every(Boolean))).toBe(true)
    tropa = await startTropa({ dataDir })
  }
  const titles = readBoard((await openBoard('zavuch101')).doc).cards.map(({ title }) => title)
  const seen = new Map<string, number>()
  for (const title of titles) seen.set(title, (seen.get(title) ?? 0) + 1)
  expect(acknowledged.length).toBeGreaterThanOrEqual(rounds * 100)
  expect(acknowledged.filter((title) => seen.get(title) !== 1)).toEqual([])
}, 120_000)
