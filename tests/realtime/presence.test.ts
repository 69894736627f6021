import { describe, expect, it } from 'vitest'
import type { Presence } from '@/domain/collab/presence'
import { editCard } from '@/domain/board/editCard'
import { readBoard } from '@/domain/board/readBoard'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember } from '@/tests/factories/buildMember'
import { liveHub } from '@/tests/realtime/liveHub'
import type { RawClient } from '@/tests/realtime/RawClient'

testDatabase()
const live = liveHub()

const seenBy = (client: RawClient, other: RawClient) =>
  client.awareness.getStates().get(other.doc.clientID) as Presence | undefined

const two = async () => {
  const { roadmap, author } = await live.build()
  const colleague = await buildMember({ organisationId: roadmap.organisationId, familyName: 'Клевер' })
  return {
    roadmap,
    author,
    colleague,
    one: await live.join(author, roadmap),
    two: await live.join(colleague, roadmap),
  }
}

describe('[S21] presence', () => {
  it('says who is on which card, in the words of the server', async () => {
    const { one, two: other, colleague } = await two()
    const forged = {
      user: { accountId: 'x', name: 'Директор', colour: 'red' },
      card: 'card-1',
      field: 'title',
      admin: 1,
    }
    other.sendPresence(forged)
    await live.network.until(() => seenBy(one, other) !== undefined)
    expect(seenBy(one, other)).toEqual({
      user: {
        accountId: colleague.accountId,
        name: expect.stringContaining('Клевер') as string,
        colour: expect.stringMatching(/^#[0-9a-f]{6}$/) as string,
      },
      card: 'card-1',
      field: 'title',
    })
  })

  it('reaches who comes later, and goes when the socket goes', async () => {
    const { roadmap, author, one, two: other } = await two()
    other.sendPresence({ card: 'card-1' })
    await live.network.until(() => seenBy(one, other) !== undefined)
    const late = await live.join(author, roadmap)
    await live.network.until(() => seenBy(late, other) !== undefined)
    other.close()
    await live.network.until(() => seenBy(one, other) === undefined && seenBy(late, other) === undefined)
    expect(late.awareness.getStates().size).toBe(0)
  })

  it('of somebody else cannot be changed or ended, also with a later clock', async () => {
    const { one, two: other, author } = await two()
    one.sendPresence({ card: 'mine' })
    await live.network.until(() => seenBy(other, one) !== undefined)
    const forge = (state: unknown) => [{ client: one.doc.clientID, clock: 100, state }]
    other.sendPresence({ card: 'changing' }, forge({ card: 'forged' }))
    await live.network.until(() => seenBy(one, other)?.card === 'changing')
    other.sendPresence({ card: 'ending' }, forge(null))
    await live.network.until(() => seenBy(one, other)?.card === 'ending')
    expect(seenBy(other, one)).toMatchObject({ user: { accountId: author.accountId }, card: 'mine' })
    one.sendPresence({ card: 'still-mine' })
    await live.network.until(() => seenBy(other, one)?.card === 'still-mine')
  })

  it('under a client id under which somebody else has written is not believed', async () => {
    const { one, two: other } = await two()
    editCard(one.doc, readBoard(one.doc).cards[0]!.id, { reason: 'Пишу' })
    await live.network.until(() => one.isSaved)
    one.close()
    await live.network.until(() => live.hub.figures.seats === 1)
    const forged = { client: one.doc.clientID, clock: 1, state: { card: 'forged' } }
    other.sendPresence({ card: 'own' }, [forged])
    await live.network.until(() => seenBy(other, other)?.card === 'own')
    expect([...other.awareness.getStates().keys()]).toEqual([other.doc.clientID])
  })

  it('of one client under many ids is four at most', async () => {
    const { one, two: other } = await two()
    const crowd = Array.from({ length: 50 }, (_, client) => ({ client, clock: 1, state: {} }))
    other.sendPresence({ card: 'own' }, crowd)
    await live.network.until(() => one.awareness.getStates().size > 0)
    expect(one.awareness.getStates().size).toBe(4)
  })

  it('comes at most five times a second, and the last word is the one that stays', async () => {
    const { one, two: other } = await two()
    const seen: unknown[] = []
    one.awareness.on('update', () => seen.push(seenBy(one, other)?.card))
    for (let times = 1; times <= 50; times++) other.sendPresence({ card: `card-${times}` })
    await live.network.until(() => seenBy(one, other)?.card === 'card-50')
    expect(seen.length).toBeLessThanOrEqual(2)
  })
})
