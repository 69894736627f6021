import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { ImportError } from '@/server/imports/ImportError'
import { limits } from '@/server/imports/limits'

/** The XML parts of an Office file by name ("word/document.xml"). */
export type Parts = ReadonlyMap<string, Buffer>

/**
 * Inflates every entry once, counting the bytes that really come out, and keeps the XML parts.
 * Media are counted too and dropped. Throws ImportError: damaged, too-many-entries, too-big-unpacked, password-protected.
 */
export async function unpack(bytes: Buffer): Promise<Parts> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true })
    return await readEntries(zip)
  } catch (error) {
    if (error instanceof ImportError) throw error
    throw new ImportError('damaged', 'the archive cannot be unpacked', { cause: error })
  }
}

const isXml = ({ fileName }: Entry) => /\.(xml|rels)$/i.test(fileName)

async function readEntries(zip: ZipFile): Promise<Parts> {
  const parts = new Map<string, Buffer>()
  let unpacked = 0
  let entries = 0
  const count = (size: number) => {
    unpacked += size
    if (unpacked > limits.unpackedBytes)
      throw new ImportError('too-big-unpacked', `over ${limits.unpackedBytes} bytes`)
  }
  for await (const entry of zip.eachEntry()) {
    entries += 1
    if (entries > limits.entries) throw new ImportError('too-many-entries', `over ${limits.entries}`)
    if (entry.isEncrypted()) throw new ImportError('password-protected', 'encrypted zip entry')
    if (entry.fileName.endsWith('/')) continue
    const chunks = await inflate(zip, entry, count)
    if (!isXml(entry)) continue
    if (parts.has(entry.fileName)) throw new ImportError('damaged', `two entries named ${entry.fileName}`)
    parts.set(entry.fileName, Buffer.concat(chunks))
  }
  return parts
}

async function inflate(zip: ZipFile, entry: Entry, count: (size: number) => void): Promise<Buffer[]> {
  const chunks: Buffer[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    const bytes = chunk as Buffer
    count(bytes.length)
    if (isXml(entry)) chunks.push(bytes)
  }
  return chunks
}
