import type { Device } from './Device'
import type { DocumentAbout } from './DeviceStore'
import { openLinks } from '@/components/realtime/openLinks'

/** A document with edits that the server has not acknowledged: open in this tab, or kept on this device. */
export type UnsentDocument = { name: string; base: string; about: DocumentAbout | null; edits: number }

/** Everything of this person that would be lost by signing out here. */
export const readUnsent = async (device: Device): Promise<UnsentDocument[]> => {
  const open = [...openLinks].flatMap((link): UnsentDocument[] => {
    const edits = link.getState()?.unsaved ?? 0
    return edits > 0 ? [{ name: link.document, base: link.document, about: link.about, edits }] : []
  })
  const kept = (await device.unsent()).filter(({ base }) => !open.some((one) => one.base === base))
  return [...open, ...kept]
}
