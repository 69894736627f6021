/** Why a file was not read. A code is the key of its sentence in the message catalogue: `imports.errors.<code>`. */
export const importErrorCodes = [
  'empty-file',
  'too-big',
  'too-big-unpacked',
  'too-many-entries',
  'too-many-cells',
  'too-deep',
  'too-slow',
  'password-protected',
  'old-word',
  'old-excel',
  'binary-excel',
  'open-document',
  'pdf',
  'unknown-format',
  'forbidden-xml',
  'damaged',
  'unreachable',
] as const

export type ImportErrorCode = (typeof importErrorCodes)[number]
