import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

const isInstalled = (program: string, versionOption: string) => {
  try {
    execFileSync(program, [versionOption], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** What of LibreOffice's writer and Poppler this machine lacks; empty where PDFs can be made and read. */
export const missingTools = [
  ...(isInstalled('soffice', '--version') ? [] : ['libreoffice-writer-nogui']),
  ...(isInstalled('pdftotext', '-v') ? [] : ['poppler-utils']),
]

/** The printed document: the text of each page in reading order, and the size of the sheet in points. */
export type Pdf = { pages: string[]; sheet: { width: number; height: number } }

/** Reads a PDF file. */
export const readPdf = async (pdf: string): Promise<Pdf> => {
  const { stdout: text } = await run('pdftotext', ['-enc', 'UTF-8', pdf, '-'], {
    maxBuffer: 64 * 1024 * 1024,
  })
  const { stdout: facts } = await run('pdfinfo', [pdf])
  const [, width = 0, height = 0] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(facts)?.map(Number) ?? []
  return { pages: text.split('\f').slice(0, -1), sheet: { width, height } }
}

/** Prints a .docx. Rejects where the conversion does not end with 0 or writes no file. */
export const toPdf = (docx: Buffer): Promise<Pdf> => convert(docx, 'pdf', readPdf)

/** Opens a .docx and saves it again, as a secretary does in a program of her own. */
export const saveAgain = (docx: Buffer): Promise<Buffer> => convert(docx, 'docx', (saved) => readFile(saved))

const convert = async <Result>(
  docx: Buffer,
  format: 'pdf' | 'docx',
  use: (file: string) => Promise<Result>,
): Promise<Result> => {
  const folder = await mkdtemp(join(tmpdir(), 'annex-'))
  try {
    const [original, out] = [join(folder, 'annex.docx'), join(folder, 'out')]
    await writeFile(original, docx)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    await run('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, original])
    return await use(join(out, `annex.${format}`))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
