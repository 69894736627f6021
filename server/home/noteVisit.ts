import { prisma } from '@/server/database/prisma'

/**
 * So long, in hours, somebody may be away from the first page within one visit: who works on a board from morning till
 * noon and comes back still finds what has changed since yesterday.
 */
const away = 4

/** Facts are written up to a second after what they tell of (S13): rather told twice than not at all. In seconds. */
const overlap = 10

/**
 * Notes that an account looks at what has changed, and gives the moment since when that is new: the last look of the
 * visit before this one; on the first visit of all, its beginning.
 */
export const noteVisit = async (accountId: string, at: Date): Promise<Date> => {
  const [visit] = await prisma().$queryRaw<{ since: Date }[]>`
    INSERT INTO visit (account_id, since, seen_at) VALUES (${accountId}::uuid, ${at}, ${at})
    ON CONFLICT (account_id) DO UPDATE SET
      since = CASE WHEN visit.seen_at + make_interval(hours => ${away}) <= ${at}
        THEN visit.seen_at - make_interval(secs => ${overlap}) ELSE visit.since END,
      seen_at = greatest(visit.seen_at, ${at})
    RETURNING since`
  if (!visit) throw new Error('a visit was not noted')
  return visit.since
}
