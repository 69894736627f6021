import type { UploadAnswer } from '@/server/imports/uploadImport'

export type SendAnswer =
  UploadAnswer | { kind: 'failed'; message: string } | { kind: 'offline' } | { kind: 'cancelled' }

type Options = {
  organisationId: string
  file: File
  /** Told how much is on the server, 0 to 100. */
  onProgress: (percent: number) => void
  signal: AbortSignal
}

/** Sends a file to be read. Never throws. (XMLHttpRequest, because fetch does not tell how far an upload is.) */
export const sendFile = ({ organisationId, file, onProgress, signal }: Options): Promise<SendAnswer> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const query = new URLSearchParams({ organisationId, fileName: file.name.slice(-255) })
    request.open('POST', `/api/imports?${query}`)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((loaded / total) * 100))
    request.onerror = () => resolve({ kind: 'offline' })
    request.onabort = () => resolve({ kind: 'cancelled' })
    request.onload = () => {
      const answer: unknown = request.response
      if (request.status === 200) return resolve(answer as UploadAnswer)
      const message = (answer as { message?: string } | null)?.message
      resolve({ kind: 'failed', message: message ?? 'errors.failed' })
    }
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
