import { beforeAll, describe, expect, it } from 'vitest'
import { openActions } from '@/server/actions/defineOpenAction'
import type { ErrorCode } from '@/server/actions/Result'
import { loadActions } from '@/tests/access/loadActions'
import { withDatabaseDown } from '@/tests/access/withDatabaseDown'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember } from '@/tests/factories/buildMember'
import { requestAs } from '@/tests/factories/requestAs'
import { firstSchool } from '@/tests/setup/firstSchool'

const database = testDatabase()

/**
 * Actions that need no session, each with well-formed input that holds a secret nobody was given, and how that is
 * refused. What a right secret opens, and whose it is, their own tests show.
 */
const openTable: Record<string, { input: object; refusal: ErrorCode }> = {
  // Here somebody has an account: then there is nothing to set up (tests/setup has the empty database).
  makeFirstOrganisation: {
    input: { key: 'ABCD-EFGH-JKMN-PQRS', organisation: firstSchool },
    refusal: 'notFound',
  },
  loadDemoRegion: { input: {}, refusal: 'notFound' },
  readInvitation: { input: { token: 'forged' }, refusal: 'notFound' },
  acceptInvitation: {
    input: { token: 'forged', login: 'nezabudkina', password: 'Незабудка 3' },
    refusal: 'notFound',
  },
}

beforeAll(async () => {
  // Somebody has an account: the program is in use.
  await buildMember()
  await loadActions()
})

it('knows every action without a session and no other', () => {
  expect(
    openActions()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(Object.keys(openTable).sort())
})

describe.each(Object.entries(openTable))('%s, without a session', (name, { input, refusal }) => {
  const action = () => {
    const found = openActions().find((defined) => defined.name === name)
    if (!found) throw new Error(`nobody defines ${name}`)
    return found
  }

  it('is refused without its secret, whoever asks', async () => {
    const administrator = await buildMember({ role: 'platformAdministrator' })
    for (const member of [null, administrator]) {
      const request = await requestAs(member, '/')
      expect(await action().perform(request, input)).toMatchObject({ ok: false, code: refusal })
    }
  })

  it('takes nothing that it does not name', async () => {
    const request = await requestAs(null, '/')
    for (const wrong of [{ ...input, isDemo: true }, null, 'x', []])
      expect(await action().perform(request, wrong)).toMatchObject({ ok: false, code: 'invalid' })
  })

  it('tells an outage as an outage', async () => {
    const request = await requestAs(null, '/')
    await withDatabaseDown(database, async () => {
      expect(await action().perform(request, input)).toMatchObject({ ok: false, code: 'outage' })
    })
  })
})
