import { ImportError } from '@/server/imports/ImportError'

const starts = (bytes: Buffer, magic: string) =>
  bytes.subarray(0, magic.length).equals(Buffer.from(magic, 'latin1'))
const names = (bytes: Buffer, stream: string) => bytes.includes(Buffer.from(stream, 'utf16le'))

/**
 * Accepts the bytes of a zip archive and refuses everything else by its true name, whatever the file is called.
 * An OLE compound file is an old .doc or .xls, or a .docx or .xlsx behind a password (MS-OFFCRYPTO: stream
 * "EncryptedPackage"); an .xls may also be a page or an XML of Excel 2003, which Excel opens all the same.
 */
export function recogniseFormat(bytes: Buffer): void {
  if (bytes.length === 0) throw new ImportError('empty-file', 'no bytes')
  if (starts(bytes, 'PK\u0003\u0004') || starts(bytes, 'PK\u0005\u0006')) return
  if (starts(bytes, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) {
    if (names(bytes, 'EncryptedPackage'))
      throw new ImportError('password-protected', 'OLE file with EncryptedPackage')
    // A text of Word may hold these words too.
    if (!names(bytes, 'WordDocument') && (names(bytes, 'Workbook') || names(bytes, 'Book\u0000')))
      throw new ImportError('old-excel', 'OLE file with Workbook')
    throw new ImportError('old-word', 'OLE compound file')
  }
  if (bytes.subarray(0, 1024).includes('%PDF-')) throw new ImportError('pdf', 'PDF header')
  if (starts(bytes, '{\\rtf')) throw new ImportError('old-word', 'RTF header')
  if (bytes.subarray(0, 4096).includes('schemas-microsoft-com:office:'))
    throw new ImportError('old-excel', 'a page or an XML of Excel')
  throw new ImportError('unknown-format', `first bytes ${bytes.subarray(0, 8).toString('hex')}`)
}
