import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Refusal } from '@/server/actions/Refusal'
import { setClock } from '@/server/clock'
import { readInvitation } from '@/server/invitations/readInvitation'
import { attempt } from '@/server/people/attempts'
import * as passwords from '@/server/people/checkPassword'
import { signIn } from '@/server/people/signIn'
import { withDatabaseDown } from '@/tests/access/withDatabaseDown'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember, memberPassword } from '@/tests/factories/buildMember'
import { callerFrom } from '@/tests/factories/callerFrom'
import { unique } from '@/tests/factories/unique'

const database = testDatabase()

let at = new Date('2031-09-01T08:00:00+03:00')
const pass = (seconds: number) => (at = new Date(at.getTime() + seconds * 1000))
beforeEach(async () => {
  setClock(() => at)
  await database.prisma.attempt.deleteMany()
})
afterEach(() => setClock(null))

/** «in», «wrong», or how many seconds one is told to wait. */
type Outcome = 'in' | 'wrong' | number

const outcomeOf = async (work: Promise<unknown>): Promise<Outcome> => {
  try {
    return (await work) === null ? 'wrong' : 'in'
  } catch (error) {
    if (error instanceof Refusal && error.code === 'tooMany' && error.wait) return error.wait
    throw error
  }
}

const knock = (login: string, password: string, address = '10.0.0.1') =>
  outcomeOf(signIn({ login, password }, callerFrom({ address })))
const right = (login: string, address?: string) => knock(login, memberPassword, address)
const wrong = (login: string, address?: string) => knock(login, 'не тот', address)
const stranger = () => `172.16.${Math.floor(unique() / 250)}.${unique() % 250}`

const several = async (times: number, once: () => Promise<Outcome>): Promise<Outcome[]> => {
  const outcomes: Outcome[] = []
  for (let time = 0; time < times; time++) outcomes.push(await once())
  return outcomes
}

/** Wrong tries at the door of signing in; what a password costs is not what these tests are about. */
const guess = (name: string, place: string) =>
  outcomeOf(attempt({ door: 'signIn', name, place }, () => Promise.resolve(null)))
const strangersTry = async (times: number, login: string) => {
  for (let time = 0; time < times; time++) await guess(login, stranger())
}

/** The waits that somebody is told who tries again as soon as he may. */
const patiently = async (times: number, login: string, address?: string): Promise<number[]> => {
  const waits: number[] = []
  while (waits.length < times) {
    const outcome = await wrong(login, address)
    if (typeof outcome !== 'number') continue
    waits.push(outcome)
    pass(outcome)
  }
  return waits
}

describe('whoever goes wrong at a login', () => {
  it('four times waits for nothing, then longer each time, five minutes at most', async () => {
    const { login } = await buildMember()
    expect(await several(5, () => wrong(login))).toEqual(Array(5).fill('wrong'))
    expect(await patiently(8, login)).toEqual([5, 10, 20, 40, 80, 160, 300, 300])
  })

  it('is not let through early with the right password either, and waits no longer for asking', async () => {
    const { login } = await buildMember()
    await several(5, () => wrong(login))
    expect(await several(3, () => right(login))).toEqual([5, 5, 5])
    pass(4)
    expect(await right(login)).toBe(1)
    pass(1)
    expect(await right(login)).toBe('in')
  })

  it('begins anew after the right password, and after a quiet day', async () => {
    const { login } = await buildMember()
    await several(4, () => wrong(login))
    expect(await right(login)).toBe('in')
    expect(await several(5, () => wrong(login))).toEqual(Array(5).fill('wrong'))
    pass(24 * 60 * 60)
    expect(await several(5, () => wrong(login))).toEqual(Array(5).fill('wrong'))
  })

  it('hears the same of a login that does not exist, and as much is done for it', async () => {
    const { login } = await buildMember()
    const checked = vi.spyOn(passwords, 'checkPassword')
    const heard: Outcome[][] = []
    const work: number[] = []
    for (const name of [login, 'nobody-of-that-name']) {
      checked.mockClear()
      heard.push([...(await several(5, () => wrong(name))), ...(await patiently(4, name))])
      work.push(checked.mock.calls.length)
    }
    expect(heard[0]).toEqual(heard[1])
    expect(work[0]).toBe(work[1])
    checked.mockRestore()
  })

  it('a hundred times at once is checked only as often as one after the other', async () => {
    const { login } = await buildMember()
    const outcomes = await Promise.all(Array.from({ length: 40 }, () => wrong(login)))
    expect(outcomes.filter((outcome) => outcome === 'wrong')).toHaveLength(5)
    expect(outcomes.filter((outcome) => outcome === 5)).toHaveLength(35)
  })
})

describe('no stranger locks anybody out', () => {
  it('who signs in from where he has signed in before', async () => {
    const { login } = await buildMember()
    expect(await right(login, '10.1.0.1')).toBe('in')
    await strangersTry(100, login)
    expect(await right(login, '10.1.0.1')).toBe('in')
    expect(await several(5, () => wrong(login, '10.1.0.1'))).toEqual(Array(5).fill('wrong'))
    expect(await right(login, '10.1.0.1')).toBe(5)
  })

  it('nor who comes from somewhere new: his first try counts, and his waits are his own', async () => {
    const { login } = await buildMember()
    await strangersTry(60, login)
    expect(await right(login, '10.2.0.1')).toBe('in')
    await database.prisma.session.deleteMany()
    expect(await wrong(login, '10.2.0.2')).toBe('wrong')
    const wait = await right(login, '10.2.0.2')
    expect(wait).toBe(300)
    // What strangers do meanwhile makes it no longer.
    await strangersTry(60, login)
    pass(Number(wait))
    expect(await right(login, '10.2.0.2')).toBe('in')
  })

  it('though each of them has one try only, once they are many', async () => {
    const { login } = await buildMember()
    const early = await several(2, () => wrong(login, '10.3.0.1'))
    await strangersTry(30, login)
    const address = stranger()
    expect(early).toEqual(['wrong', 'wrong'])
    expect(await several(2, () => wrong(login, address))).toEqual(['wrong', 300])
  })

  it('from their own address, where he has signed in before', async () => {
    const { login } = await buildMember()
    expect(await right(login)).toBe('in')
    for (let time = 0; time < 170; time++) await guess(`guess${unique()}`, '10.0.0.1')
    expect(await wrong(`guess${unique()}`)).toBeGreaterThan(0)
    expect(await right(login)).toBe('in')
  })
})

describe('many behind one address', () => {
  it('a class of 30 signs in within minutes, each with two typing errors', async () => {
    const members = await Promise.all(Array.from({ length: 30 }, () => buildMember()))
    // None reads the clock at the same moment as another, and not in the order in which they are counted.
    let ticks = 0
    setClock(() => new Date(at.getTime() + ticks++))
    const outcomes = await Promise.all(
      members.map(async ({ login }) => [...(await several(2, () => wrong(login))), await right(login)]),
    )
    expect(outcomes).toEqual(Array(30).fill(['wrong', 'wrong', 'in']))
  })

  it('but one who tries all logins with one password is slowed down to a try in some seconds', async () => {
    const spray = () => guess(`guess${unique()}`, '10.0.0.1')
    expect((await several(151, spray)).every((outcome) => outcome === 'wrong')).toBe(true)
    const begun = at.getTime()
    for (let tries = 0; tries < 20;) {
      const outcome = await spray()
      if (outcome === 'wrong') tries++
      else pass(Number(outcome))
    }
    expect((at.getTime() - begun) / 1000).toBeGreaterThan(20 * 5)
  })
})

describe('what is counted', () => {
  it('is kept in the database, and names neither people nor addresses', async () => {
    const { login } = await buildMember()
    await wrong(login)
    const rows = await database.prisma.attempt.findMany()
    expect(rows).toHaveLength(3)
    const kept = rows.map(({ key }) => Buffer.from(key).toString('latin1')).join()
    expect(kept).not.toContain(login)
    expect(kept).not.toContain('10.0.0.1')
    expect(new Set(rows.map(({ key }) => key.length))).toEqual(new Set([32]))
  })

  it('is swept when it does not count any more', async () => {
    for (let time = 0; time < 10; time++) await guess(`guess${unique()}`, '10.0.0.1')
    const before = await database.prisma.attempt.count()
    expect(before).toBe(21)
    pass(24 * 60 * 60)
    await several(2, () => wrong('another'))
    expect(await database.prisma.attempt.count()).toBe(3)
  })

  it('is no outage: that is thrown, and counts nothing', async () => {
    const tried = { door: 'setup', name: 'key', place: '10.0.0.1' } as const
    const failing = () => attempt(tried, () => Promise.reject(new Error('the database went away')))
    for (let time = 0; time < 10; time++) await expect(failing()).rejects.toThrow('the database went away')
    expect(await outcomeOf(attempt(tried, () => Promise.resolve(null)))).toBe('wrong')
    await withDatabaseDown(database, async () => {
      await expect(attempt(tried, () => Promise.resolve(null))).rejects.toThrow(/Can't reach database/)
    })
  })

  it('keeps invitations from being guessed at without end', async () => {
    const look = (token: string) =>
      readInvitation.perform(new Headers({ 'x-tropa-address': '10.0.0.1' }), { token })
    for (let time = 0; time < 151; time++)
      expect(await look(`guess${unique()}`)).toMatchObject({ ok: false, code: 'notFound' })
    expect(await look(`guess${unique()}`)).toMatchObject({ ok: false, code: 'tooMany', wait: 1 })
  })

  it('at one door says nothing about another', async () => {
    const at = (door: 'setup' | 'invitation') =>
      outcomeOf(attempt({ door, name: 'x', place: '10.0.0.1' }, () => Promise.resolve(null)))
    await several(5, () => at('setup'))
    expect(await at('setup')).toBe(5)
    expect(await at('invitation')).toBe('wrong')
  })
})
