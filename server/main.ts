import { openDatabase } from '@/server/database/openDatabase'
import { loadDemo } from '@/server/demo/loadDemo'
import { readEnv } from '@/server/env'
import { log } from '@/server/log'
import { notice } from '@/server/notice'
import { openSite } from '@/server/openSite'
import { Projector } from '@/server/projections/Projector'
import { Hub } from '@/server/realtime/Hub'
import { offerSetupKey } from '@/server/setup/offerSetupKey'
import { StartError } from '@/server/StartError'

/** The whole program must be gone by then, also when the database no longer answers (S15). */
const stopPatience = 9_500

const stopping = new AbortController()
const stops: (() => Promise<void>)[] = []

/** Stops what was started, last first, and ends the process. Calling it again changes nothing. */
async function stop(exitCode: number): Promise<void> {
  if (stopping.signal.aborted) return
  stopping.abort(new Error('the program is stopping'))
  setTimeout(() => process.exit(1), stopPatience)
  for (const close of stops.reverse()) {
    await close().catch((error: unknown) => log.error({ err: error }, 'a part did not stop cleanly'))
  }
  process.exit(exitCode)
}

function fail(error: unknown): void {
  if (stopping.signal.aborted) return
  if (error instanceof StartError) process.stderr.write(`Tropa cannot run.\n${error.message}\n`)
  else log.fatal({ err: error }, 'the program failed')
  void stop(1)
}

async function start(): Promise<void> {
  const env = readEnv(process.env)
  const { secret } = await openDatabase({
    env,
    notice,
    lost: fail,
    signal: stopping.signal,
    onStop: (stop) => stops.push(stop),
  })
  process.env.NEXTAUTH_SECRET = secret
  if (env.DEMO) await loadDemo({ password: env.DEMO_PASSWORD, notice })
  await offerSetupKey()

  const projector = new Projector()
  stops.push(() => projector.stop())
  const hub = new Hub()
  const site = await openSite({
    host: env.HOST,
    port: env.PORT,
    development: env.NODE_ENV === 'development',
    trustProxy: env.TRUST_PROXY,
    upgrades: { '/collab': (request, socket, head) => hub.upgrade(request, socket, head) },
  })
  stops.push(() => site.close())
  // Stopped first: the site waits for its sockets, and what is on its way needs the database (S15).
  stops.push(() => hub.close())
  notice(`Tropa is ready: ${site.address}`)
}

process.on('SIGINT', () => void stop(0))
process.on('SIGTERM', () => void stop(0))
process.on('uncaughtException', fail)
process.on('unhandledRejection', fail)
start().catch(fail)
