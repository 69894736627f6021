import { readReadiness } from '@/server/database/readiness'

export const dynamic = 'force-dynamic'

/** 200 when the database is reachable and has every migration, else 503 with what is missing. */
export async function GET(): Promise<Response> {
  const status = await readReadiness()
  return Response.json({ status }, { status: status === 'ready' ? 200 : 503 })
}
