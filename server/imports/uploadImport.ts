import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ImportErrorCode } from '@/domain/imports/ImportErrorCode'
import type { Prisma } from '@/prisma/generated/client'
import { loadOrganisation } from '@/server/access/loadOrganisation'
import { defineAction } from '@/server/actions/defineAction'
import { prisma } from '@/server/database/prisma'
import { ImportError } from '@/server/imports/ImportError'
import { readDocument } from '@/server/imports/readDocument'
import { log } from '@/server/log'
import type { ThreadWatch } from '@/server/threads/askThread'

/** `unreadable` is an answer about the file, not a failure: its sentence is `imports.errors.<code>`. */
export type UploadAnswer =
  | { kind: 'read'; importId: string }
  | { kind: 'unreadable'; code: ImportErrorCode }
  /** By whoever sent it, who is gone: nothing of it is left. */
  | { kind: 'cancelled' }

/**
 * Reads an uploaded file and keeps its raw tables for the preview. Nothing else comes of it before somebody has looked
 * at the reading. The same file of the same organisation is the same import: sent twice it does not become two.
 */
export const uploadImport = defineAction({
  name: 'uploadImport',
  action: 'import.create',
  input: z.strictObject({
    organisationId: z.uuid(),
    fileName: z.string().min(1).max(255),
    bytes: z.instanceof(Uint8Array),
    /** How the reading is followed and ended; given by the route, never by the one who asks. */
    watch: z.custom<ThreadWatch>().optional(),
  }),
  async facts({ organisationId }) {
    const organisation = await loadOrganisation(organisationId)
    return organisation && { organisation }
  },
  async run({ input: { organisationId, fileName, bytes, watch }, actor }): Promise<UploadAnswer> {
    const fileSha256 = createHash('sha256').update(bytes).digest()
    const file = { organisationId, fileSha256 }
    const known = await findImport(prisma(), file)
    if (known) return { kind: 'read', importId: known.id }
    try {
      const { document } = await readDocument(bytes, watch)
      const { id, isNew } = await prisma().$transaction(async (transaction) => {
        // Two uploads of one file wait for each other here, and the second finds the first.
        await transaction.$queryRaw`
          SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(${organisationId + fileSha256.toString('hex')}, 0))`
        const kept = await findImport(transaction, file)
        if (kept) return { ...kept, isNew: false }
        const made = await transaction.roadmapImport.create({
          data: { ...file, accountId: actor.accountId, fileName, content: document },
          select: { id: true },
        })
        return { ...made, isNew: true }
      })
      if (watch?.signal?.aborted) {
        if (isNew) await prisma().roadmapImport.deleteMany({ where: { id, roadmapId: null } })
        return left()
      }
      return { kind: 'read', importId: id }
    } catch (error) {
      if (watch?.signal?.aborted) return left()
      if (!(error instanceof ImportError)) throw error
      log.info({ action: 'uploadImport', code: error.code }, 'a file could not be read')
      return { kind: 'unreadable', code: error.code }
    }
  },
})

const left = (): UploadAnswer => {
  log.info({ action: 'uploadImport' }, 'whoever sent a file did not wait for its reading')
  return { kind: 'cancelled' }
}

const findImport = (
  database: Prisma.TransactionClient,
  where: { organisationId: string; fileSha256: Buffer<ArrayBuffer> },
) => database.roadmapImport.findFirst({ where, orderBy: { createdAt: 'desc' }, select: { id: true } })
