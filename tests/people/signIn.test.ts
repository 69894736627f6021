import { describe, expect, it, vi } from 'vitest'
import { loadActor } from '@/server/access/loadActor'
import { log } from '@/server/log'
import { signIn } from '@/server/people/signIn'
import { withDatabaseDown } from '@/tests/access/withDatabaseDown'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember, memberPassword } from '@/tests/factories/buildMember'
import { buildSchool } from '@/tests/factories/buildOrganisation'
import { callerFrom } from '@/tests/factories/callerFrom'

const database = testDatabase()
const sessions = () => database.prisma.session.count()

describe('refuses, opening no session', () => {
  it('a wrong password, an unknown login, and nothing at all, alike', async () => {
    const { login } = await buildMember()
    const before = await sessions()
    const given = [
      { login, password: `${memberPassword} ` },
      { login: 'nobody', password: memberPassword },
      { login: '', password: '' },
      { login },
      {},
      null,
      { login: { contains: '' }, password: memberPassword },
      { login: 'a'.repeat(101), password: memberPassword },
      { login: `${login}\u0000`, password: memberPassword },
    ]
    for (const credentials of given) expect(await signIn(credentials, callerFrom())).toBeNull()
    expect(await sessions()).toBe(before)
  })

  it('a disabled account', async () => {
    const { login, accountId } = await buildMember()
    await database.prisma.account.update({ where: { id: accountId }, data: { disabledAt: new Date() } })
    expect(await signIn({ login, password: memberPassword }, callerFrom())).toBeNull()
  })

  it('a demo account that does not come from this machine, and says so in the log alone', async () => {
    const warned = vi.spyOn(log, 'warn').mockImplementation(() => undefined)
    const { id: organisationId } = await buildSchool({ isDemo: true })
    const { login } = await buildMember({ organisationId })
    expect(await signIn({ login, password: memberPassword }, callerFrom({ direct: false }))).toBeNull()
    expect(warned).toHaveBeenCalledOnce()
    expect(await signIn({ login, password: memberPassword }, callerFrom())).toMatchObject({ isDemo: true })
  })

  it('but not because of an outage: then it throws', async () => {
    const { login } = await buildMember()
    await withDatabaseDown(database, async () => {
      await expect(signIn({ login, password: memberPassword }, callerFrom())).rejects.toThrow(
        /Can't reach database server/,
      )
    })
  })
})

describe('opens a session', () => {
  it('for login and password, whatever the case of the login', async () => {
    const member = await buildMember({ login: 'podorozhnik' })
    const { sessionId = '', isDemo } =
      (await signIn({ login: ' Podorozhnik ', password: memberPassword }, callerFrom({ direct: false }))) ??
      {}
    expect(await loadActor(sessionId)).toMatchObject({ accountId: member.accountId, sessionId })
    expect(isDemo).toBe(false)
  })

  it('that on a shared computer does not outlast the day', async () => {
    const { login } = await buildMember()
    const signedIn = await signIn(
      { login, password: memberPassword, sharedComputer: 'true' },
      callerFrom({ direct: false }),
    )
    const session = await database.prisma.session.findUniqueOrThrow({
      where: { id: signedIn?.sessionId ?? '' },
    })
    expect(session.sharedComputer).toBe(true)
    expect(session.expiresAt.getTime() - session.createdAt.getTime()).toBe(12 * 60 * 60 * 1000)
  })
})
