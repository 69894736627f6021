export const dynamic = 'force-dynamic'

/** Says that the process lives; asks nothing else. */
export function GET(): Response {
  return Response.json({ status: 'alive' })
}
