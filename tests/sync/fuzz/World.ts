import type * as Y from 'yjs'
import type { Pool } from 'pg'
import { editDocument } from '@/server/documents/editDocument'
import { projectDocument } from '@/server/projections/projectDocument'
import { Hub } from '@/server/realtime/Hub'
import type { Member } from '@/tests/factories/buildMember'
import type { BuiltRoadmap } from '@/tests/factories/buildRoadmap'
import { Network } from '@/tests/realtime/network'
import type { Random } from '@/tests/random'
import { playVerb } from '../playVerb'
import { Door } from './Door'
import { Fault } from './Fault'
import { Ledger } from './Ledger'
import type { Model } from './Model'
import { Peer } from './Peer'

/** What a run did, to prove that it did something. `early`: messages whose predecessors the server lacked (S3). */
export type Counts = Record<
  'edits' | 'offline' | 'cuts' | 'merges' | 'early' | 'restarts' | 'byServer' | 'conflicts',
  number
>

/** One board, several pages, a network and a log that take their time, and a process that may end at any moment. */
export class World {
  readonly ledger = new Ledger()
  readonly log: string[] = []
  private readonly done = { edits: 0, offline: 0, cuts: 0, merges: 0, restarts: 0, byServer: 0 }
  readonly peers: Peer[]
  private door: Door
  private hub: Hub
  private readonly network: Network
  private readonly follow = (doc: Y.Doc) => this.ledger.follow(doc, this.model.pairOf)
  /** Pages that have something to bring when they come back. */
  private readonly unsent = new Set<Peer>()

  constructor(
    readonly roadmap: BuiltRoadmap,
    members: Member[],
    private readonly random: Random,
    private readonly pool: Pool,
    private readonly model: Model,
  ) {
    this.door = this.newDoor()
    this.hub = new Hub({ append: this.door.append })
    this.network = new Network(this.hub, random)
    this.peers = members.map((member, index) => new Peer(`page ${index + 1}`, member, random, this.follow))
  }

  /** Does one thing at random. Throws Fault where a page was refused. */
  async step(): Promise<void> {
    const peer = this.random.pick(this.peers)
    const dice = this.random.below(100)
    if (dice < 32) this.edit(peer)
    else if (dice < 70) this.network.deliverOne()
    else if (dice < 84) await this.door.commitOne()
    else if (dice < 89 && peer.isOnline) this.cut(peer)
    else if (dice < 95) await this.connect(peer)
    else if (dice < 96) this.reload(peer)
    else if (dice < 97) await this.serverEdit()
    else if (dice < 98) await this.restart()
    else if (dice < 99) await this.crash()
    else await projectDocument(this.roadmap.id)
    await this.settle()
    for (const { name, refusal } of this.peers)
      if (refusal) throw new Fault('nobody is refused', `${name} was, with ${refusal}`)
  }

  /** The board begins with something in it, written by the server. */
  async begin(): Promise<void> {
    for (let times = 0; times < 8; times++) await this.serverEdit()
    for (const peer of this.peers) await this.connect(peer)
    await this.drain()
    this.door.isOpen = false
  }

  /** Everybody comes back, and everything arrives and is saved. */
  async drain(): Promise<void> {
    await this.door.open()
    for (let rounds = 0; !this.isDone; rounds++) {
      if (rounds === 50) throw new Fault('everything is saved in the end', 'it never was')
      for (const peer of this.peers) await this.connect(peer)
      this.network.deliverAll()
      await this.settle()
    }
  }

  async end(): Promise<void> {
    this.network.cut()
    await this.door.open()
    await this.hub.close()
  }

  get counts(): Counts {
    const early = this.peers.reduce((sum, { notSaved }) => sum + notSaved, 0)
    return { ...this.done, early, conflicts: this.ledger.conflicts }
  }

  get operations(): string {
    return this.log.join('\n')
  }

  private get isDone(): boolean {
    return this.peers.every(({ isSaved }) => isSaved) && this.network.isQuiet
  }

  private edit(peer: Peer): void {
    const verb = playVerb(peer.doc, this.random, this.model)
    this.note(`${peer.name}${peer.isOnline ? '' : ' (offline)'}: ${verb}`)
    this.done.edits++
    if (peer.isOnline) return
    this.done.offline++
    this.unsent.add(peer)
  }

  private cut(peer: Peer): void {
    this.note(`${peer.name} loses its network`)
    this.done.cuts++
    this.network.cut(peer.socket)
  }

  private async connect(peer: Peer): Promise<void> {
    if (peer.isOnline) return
    this.note(`${peer.name} connects`)
    if (this.unsent.delete(peer)) this.done.merges++
    await peer.connect(this.network, this.roadmap.name)
  }

  private reload(peer: Peer): void {
    this.note(`${peer.name} is opened anew`)
    this.network.cut(peer.socket)
    peer.reload()
  }

  private async serverEdit(): Promise<void> {
    this.done.byServer++
    await editDocument(this.roadmap.id, (doc) => {
      doc.clientID = this.random.below(2 ** 31)
      this.follow(doc)
      this.note(`the server: ${playVerb(doc, this.random, this.model)}`)
    })
  }

  /** What is on its way is finished and everybody is told to come back. */
  private async restart(): Promise<void> {
    this.note('the program restarts')
    await this.door.open()
    await this.hub.close()
    this.begun()
  }

  /** Nothing that is on its way is finished. */
  private async crash(): Promise<void> {
    this.note('the program is killed')
    this.network.cut()
    if (this.random.chance(0.5)) await this.door.open()
    else this.door.crash()
    await this.settle()
    await this.hub.close()
    this.begun()
  }

  private begun(): void {
    this.done.restarts++
    this.door = this.newDoor()
    this.hub = new Hub({ append: this.door.append })
    this.network.hub = this.hub
  }

  private newDoor(): Door {
    return new Door(this.model.append(this.random))
  }

  private note(what: string): void {
    this.log.push(what)
  }

  /** Until the program waits for nothing but messages and the door, so that a seed gives the same run again. */
  private async settle(): Promise<void> {
    for (let quiet = 0; quiet < 4; quiet++) {
      await new Promise((resolve) => setImmediate(resolve))
      const { totalCount, idleCount, waitingCount } = this.pool
      if (totalCount !== idleCount || waitingCount > 0) quiet = -1
    }
  }
}
