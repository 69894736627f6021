import type { Awareness } from 'y-protocols/awareness'
import type { Presence } from '@/domain/collab/presence'

/** Somebody else's browser tab on the document. */
export type Other = Presence & { key: string }

const readPresence = (key: number, state: Partial<Presence>): Other[] => {
  const { user, card, field } = state
  // Until the server has stamped it, a state says nothing.
  if (!user?.accountId || typeof user.name !== 'string' || typeof user.colour !== 'string') return []
  return [{ key: String(key), user, card: card ?? null, field: field ?? null }]
}

/** Who else is on the document, as the server says (S21): the same list until somebody comes, goes or moves. */
export class PeopleStore {
  private others: readonly Other[] = []
  private awareness: Awareness | null = null
  private readonly listeners = new Set<() => void>()

  /** Follows another awareness, or none. */
  follow(awareness: Awareness | null): void {
    this.awareness?.off('change', this.read)
    this.awareness = awareness
    awareness?.on('change', this.read)
    this.read()
  }

  readonly getOthers = (): readonly Other[] => this.others

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  private readonly read = (): void => {
    const { awareness } = this
    const next = [...(awareness?.getStates() ?? [])]
      .filter(([client]) => client !== awareness?.clientID)
      .toSorted(([one], [other]) => one - other)
      .flatMap(([client, state]) => readPresence(client, state))
    if (JSON.stringify(next) === JSON.stringify(this.others)) return
    this.others = next
    for (const listener of this.listeners) listener()
  }
}
