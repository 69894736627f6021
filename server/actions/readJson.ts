import { Refusal } from '@/server/actions/Refusal'
import { readBody } from '@/server/http/readBody'

/** Far more than any form of ours; files have a door of their own. */
const largest = 1024 * 1024

/** The JSON body of a request of at most 1 MiB; a Refusal where it is larger or no JSON. */
export const readJson = async (request: Request): Promise<unknown> => {
  const body = await readBody(request, largest)
  if (!body) throw new Refusal('tooLarge', 'a JSON body above 1 MiB')
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw new Refusal('invalid', 'a body that is no JSON')
  }
}
