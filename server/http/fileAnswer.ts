/** A file that an action gives: its name as people read it, its media type, what it holds. */
export type FileAnswer = { name: string; type: string; bytes: Uint8Array<ArrayBuffer> }

/** Everything but the characters that RFC 5987 lets stand; encodeURIComponent leaves four more, fails on half letters. */
const encoded = (name: string) =>
  encodeURIComponent(name.replace(/\p{Cs}/gu, '')).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** Latin letters for programs that do not know `filename*` (RFC 6266, appendix D). */
const plain = (name: string) => `document${/\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''}`

/** The answer with which a browser saves a file under its own name, in any script. */
export const fileAnswer = ({ name, type, bytes }: FileAnswer): Response =>
  new Response(bytes, {
    headers: {
      'Content-Type': type,
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': `attachment; filename="${plain(name)}"; filename*=UTF-8''${encoded(name)}`,
    },
  })
