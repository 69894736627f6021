import { HocuspocusProvider, type HocuspocusProviderConfiguration } from '@hocuspocus/provider'
import { fromDevice, type DeviceDocument } from '@/components/device/DeviceDocument'
import type { SaveRecord } from './SaveRecord'

/**
 * The provider of one document. Unlike its parent it does not queue what is typed before both sides know what the
 * other has: that goes with the first sync step 2, so that each edit leaves once and each answer has its message.
 */
export class DocumentProvider extends HocuspocusProvider {
  constructor(
    configuration: HocuspocusProviderConfiguration,
    private readonly record: SaveRecord,
    private readonly device: DeviceDocument | null,
    private readonly edited: () => void,
  ) {
    super(configuration)
  }

  override documentUpdateHandler(update: Uint8Array, origin: unknown): void {
    if (origin === fromDevice) return
    if (origin === this) return this.device?.keep(update)
    const edit = this.record.edited()
    this.device?.keepEdit(edit, update)
    const { webSocket } = this.configuration.websocketProvider
    if (this.record.hasSentAll && webSocket?.readyState === 1) super.documentUpdateHandler(update, origin)
    this.edited()
  }
}
