import { defineRoute } from '@/server/actions/defineRoute'
import { readUpload } from '@/server/imports/readUpload'
import { uploadImport } from '@/server/imports/uploadImport'

/** `POST /api/imports?organisationId=…&fileName=…` with the bytes of the file as its body. */
export const POST = defineRoute(uploadImport, { readInput: readUpload })
