/**
 * The body of a request, read no further than `most` bytes: null where there are more. Next itself bounds no body of a
 * route, and whoever has not signed in may send one.
 */
export const readBody = async (
  { body }: Pick<Request, 'body'>,
  most: number,
): Promise<Buffer<ArrayBuffer> | null> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.byteLength
    if (size > most) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
