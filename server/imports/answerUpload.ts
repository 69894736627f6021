import { defineRoute, type RouteHandler } from '@/server/actions/defineRoute'
import type { Failure } from '@/server/actions/Result'
import { readUpload } from '@/server/imports/readUpload'
import { uploadImport, type UploadAnswer } from '@/server/imports/uploadImport'

/** A line of the answer to an upload: how much of the file is read (0 to 1), and last what became of it. */
export type UploadLine = { progress: number } | UploadAnswer | Pick<Failure, 'code' | 'message'>

/**
 * Answers an upload with lines of JSON, the last of which is the answer. Before the first line the status can still say
 * that it was refused; a file that is read at once has one line. Whoever goes away ends the reading with it.
 */
export const answerUpload: RouteHandler = async (request, context) => {
  const leaving = new AbortController()
  request.signal.addEventListener('abort', () => leaving.abort())
  const encoder = new TextEncoder()
  let lines: ReadableStreamDefaultController<Uint8Array> | null = null
  const write = (line: UploadLine) => lines?.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      lines = controller
    },
    cancel() {
      lines = null
      leaving.abort()
    },
  })
  let begin: () => void = () => undefined
  const begun = new Promise<null>((resolve) => (begin = () => resolve(null)))
  const watch = {
    signal: leaving.signal,
    onProgress: (progress: number) => {
      write({ progress })
      begin()
    },
  }
  const answering = defineRoute(uploadImport, {
    readInput: async (asked) => ({ ...(await readUpload(asked)), watch }),
  })(request, context)
  const refused = await Promise.race([answering, begun])
  if (refused) return refused
  void answering
    .then(async (answer) => write((await answer.json()) as UploadLine))
    .finally(() => lines?.close())
  // What lies between may neither keep the lines nor gather them.
  return new Response(stream, {
    headers: { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'private, no-store, no-transform' },
  })
}
