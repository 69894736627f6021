import { answerUpload } from '@/server/imports/answerUpload'

/** `POST /api/imports?organisationId=…&fileName=…` with the bytes of the file as its body. */
export const POST = answerUpload
