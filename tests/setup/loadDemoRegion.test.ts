import { expect, it } from 'vitest'
import { loadDemoRegion } from '@/server/setup/loadDemoRegion'
import { makeFirstOrganisation } from '@/server/setup/makeFirstOrganisation'
import { demoAccounts } from '@/server/demo/demoAccounts'
import { removeDemo } from '@/server/demo/removeDemo'
import { readDoor } from '@/server/people/readDoor'
import { signIn } from '@/server/people/signIn'
import { region } from '@/prisma/demo/region'
import { directHeader } from '@/server/http/isDirect'
import { buildMember } from '@/tests/factories/buildMember'
import { requestAs } from '@/tests/factories/requestAs'
import { emptyDatabase } from '@/tests/setup/emptyDatabase'
import { firstSchool } from '@/tests/setup/firstSchool'
import { keyIn, printedBy, printedKey } from '@/tests/setup/printedKey'

const database = emptyDatabase()
const here = { address: null, direct: true, device: null }

const load = async (direct: boolean) =>
  loadDemoRegion.perform(await requestAs(null, '/', { headers: direct ? { [directHeader]: '1' } : {} }), {})

/** Loads the region, and gives its answer with what was printed meanwhile. */
const loaded = async () => {
  let answer: Awaited<ReturnType<typeof load>> | undefined
  const printed = await printedBy(async () => (answer = await load(true)))
  if (!answer?.ok) throw new Error('the region was not loaded')
  return { ...answer.value, printed }
}

it('loads the region for whoever sits at this machine and tells every account with the password', async () => {
  const { accounts, password, printed } = await loaded()
  expect(accounts).toEqual(demoAccounts)
  for (const { login } of accounts) expect(await signIn({ login, password }, here)).not.toBeNull()
  expect(printed).toContain(`Password of all demo accounts: ${password}`)
  expect(await readDoor()).toBe('demo')
})

it('tells it once: to nobody else, and to nobody afterwards', async () => {
  let answers: Awaited<ReturnType<typeof load>>[] = []
  await printedBy(async () => (answers = await Promise.all([load(true), load(true), load(true)])))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.filter((answer) => !answer.ok && answer.code === 'notFound')).toHaveLength(2)
  expect(await load(true)).toMatchObject({ ok: false, code: 'notFound' })
  expect(await database.prisma().organisation.count()).toBe(9)
})

it('does nothing for another machine, nor where there are people', async () => {
  expect(await load(false)).toMatchObject({ ok: false, code: 'notFound' })
  expect(await database.prisma().organisation.count()).toBe(0)
  await buildMember()
  const before = await database.prisma().organisation.count()
  expect(await load(true)).toMatchObject({ ok: false, code: 'notFound' })
  expect(await database.prisma().organisation.count()).toBe(before)
})

it('after its removal the database is empty again, with a new key', async () => {
  const earlier = await printedKey()
  const { password } = await loaded()
  const signedIn = await signIn({ login: 'region', password }, here)
  const printed = await printedBy(() =>
    removeDemo.perform(signedIn?.sessionId ?? null, { name: region.shortName }),
  )
  expect(await readDoor()).toBe('empty')
  const key = keyIn(printed)
  expect(key).not.toBeNull()
  const make = async (with_: string | null) =>
    makeFirstOrganisation.perform(await requestAs(null, '/'), { key: with_, organisation: firstSchool })
  expect(await make(earlier)).toMatchObject({ code: 'forbidden' })
  expect(await make(key)).toMatchObject({ ok: true })
})

it('removed beside a real organisation, prints no key', async () => {
  const { password } = await loaded()
  await buildMember()
  const signedIn = await signIn({ login: 'region', password }, here)
  const printed = await printedBy(() =>
    removeDemo.perform(signedIn?.sessionId ?? null, { name: region.shortName }),
  )
  expect(keyIn(printed)).toBeNull()
  expect(await readDoor()).toBe('inUse')
})
