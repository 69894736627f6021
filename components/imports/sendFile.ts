import type { UploadLine } from '@/server/imports/answerUpload'
import type { UploadAnswer } from '@/server/imports/uploadImport'

export type SendAnswer = UploadAnswer | { kind: 'failed'; message: string } | { kind: 'offline' }

/** How far it is: on its way to the server or being read there (`percent`, 0 to 100), or being made sense of. */
export type Sending = { step: 'sending' | 'reading'; percent: number } | { step: 'understanding' }

type Options = {
  organisationId: string
  file: File
  onProgress: (progress: Sending) => void
  signal: AbortSignal
}

/**
 * Sends a file to be read. Never throws. (XMLHttpRequest, because fetch does not tell how far an upload is.) The answer
 * comes in lines: how far the reading is, and last what became of it.
 */
export const sendFile = ({ organisationId, file, onProgress, signal }: Options): Promise<SendAnswer> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const query = new URLSearchParams({ organisationId, fileName: file.name.slice(-255) })
    request.open('POST', `/api/imports?${query}`)
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress({ step: 'sending', percent: Math.round((loaded / total) * 100) })
    request.onprogress = () => {
      const line = lastLine(request.responseText)
      if (line && 'progress' in line)
        onProgress(
          line.progress < 1
            ? { step: 'reading', percent: Math.round(line.progress * 100) }
            : { step: 'understanding' },
        )
    }
    request.onerror = () => resolve({ kind: 'offline' })
    request.onabort = () => resolve({ kind: 'cancelled' })
    request.onload = () => {
      const answer = lastLine(request.responseText)
      if (answer && 'kind' in answer) return resolve(answer)
      // Lines that end without an answer: the connection broke on the way.
      if (answer && 'progress' in answer) return resolve({ kind: 'offline' })
      resolve({ kind: 'failed', message: answer?.message ?? 'errors.failed' })
    }
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })

/** The last whole line, or null where there is none that could be read. */
const lastLine = (text: string): UploadLine | null => {
  const line = text.trimEnd().split('\n').at(-1)
  try {
    return line ? (JSON.parse(line) as UploadLine) : null
  } catch {
    return null
  }
}
