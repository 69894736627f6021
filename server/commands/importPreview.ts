import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { previewOf } from '@/domain/imports/previewOf'
import ru from '@/messages/ru.json'
import { ImportError } from '@/server/imports/ImportError'
import { limits } from '@/server/imports/limits'
import { readDocument } from '@/server/imports/readDocument'

/*
 * npm run --silent import:preview -- FILE --json
 * Prints what is read from a .docx or .xlsx, without server or database. A document without a roadmap is kind "none", exit 0;
 * a file that cannot be read is one line on standard error, exit 1.
 */

async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new Error('usage: import:preview FILE --json')
  const { reading } = await readDocument(await bytesOf(file))
  process.stdout.write(`${JSON.stringify(previewOf(reading), null, 2)}\n`)
}

async function bytesOf(file: string): Promise<Buffer> {
  const { size } = await reachable(stat(file))
  if (size > limits.packedBytes) throw new ImportError('too-big', `${size} bytes`)
  return reachable(readFile(file))
}

const reachable = <T>(reading: Promise<T>): Promise<T> =>
  reading.catch((error: unknown) => {
    throw new ImportError('unreachable', String(error), { cause: error })
  })

try {
  await main()
} catch (error) {
  const sentence = error instanceof ImportError ? ru.imports.errors[error.code] : String(error)
  process.stderr.write(`${sentence.replaceAll('\n', ' ')}\n`)
  process.exitCode = 1
}
