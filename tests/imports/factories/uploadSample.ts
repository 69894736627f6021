import { readFileSync } from 'node:fs'
import type { OpenedImport } from '@/server/imports/openImport'
import { openImport } from '@/server/imports/openImport'
import { uploadImport } from '@/server/imports/uploadImport'
import type { Member } from '@/tests/factories/buildMember'

export type SampleName = 'uryupinsk-order' | 'zlatoust-roadmap'

/** Uploads a sample for the organisation of a member; gives the id of the import. */
export const uploadSample = async (member: Member, name: SampleName = 'uryupinsk-order'): Promise<string> => {
  const answer = await uploadImport.perform(member.sessionId, {
    organisationId: member.organisationId,
    fileName: `${name}.docx`,
    bytes: new Uint8Array(readFileSync(`tests/samples/${name}.docx`)),
  })
  if (!answer.ok || answer.value.kind !== 'read') throw new Error(JSON.stringify(answer))
  return answer.value.importId
}

/** The kept file as the preview opens it. */
export const openSample = async (member: Member, id: string): Promise<OpenedImport> => {
  const answer = await openImport.perform(member.sessionId, { id })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}
