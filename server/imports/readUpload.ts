import { Refusal } from '@/server/actions/Refusal'
import { limits } from '@/server/imports/limits'
import { readSessionId } from '@/server/session'

/**
 * The file of an upload, with the names from its address. Reads no more than a file may have, and nothing at all for
 * somebody without a session. A larger one is cut right above the bound, so that the reader says "too big".
 */
export async function readUpload(request: Request): Promise<Record<string, unknown>> {
  if ((await readSessionId(request)) === null) throw new Refusal('noSession', 'an upload without a session')
  const query = new URL(request.url).searchParams
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    chunks.push(chunk)
    size += chunk.byteLength
    if (size > limits.packedBytes) break
  }
  return {
    organisationId: query.get('organisationId'),
    fileName: query.get('fileName'),
    bytes: new Uint8Array(Buffer.concat(chunks)),
  }
}
