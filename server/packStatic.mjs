import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'

const pack = promisify(brotliCompress)

/**
 * Packs the scripts and styles of the build as small as they get, each into a file beside it, once: packed anew for
 * each request they cost more of the server, and are larger (server/http/packedFiles.ts sends them).
 * @param {string} folder
 */
export async function packStatic(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  await Promise.all(
    names
      .filter((name) => /\.(?:js|css)$/.test(name))
      .map(async (name) => {
        const file = join(folder, name)
        await writeFile(`${file}.br`, await pack(await readFile(file)))
      }),
  )
}
