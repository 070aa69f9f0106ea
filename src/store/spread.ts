import type { Announcement, Engine, OfficeChanged } from './engine.ts'
import { readEvents } from './reads/events.ts'
import type { CommittedEvent } from './rows.ts'

type Listener = (events: readonly CommittedEvent[]) => void

const mostCaughtUp = 10_000

/**
 * Tells whoever listens in this process what was committed, here or by another server process. When the connection to
 * the others was lost for a while, what may have been missed is told again: an event can come twice, never not at all.
 */
export class Spread {
  readonly #engine: Engine
  readonly #listeners = new Set<Listener>()
  readonly #changeListeners = new Set<(change: OfficeChanged) => void>()
  /** The last number told, by office. */
  readonly #told = new Map<string, number>()
  #beforeLoss: ReadonlyMap<string, number> | null = null

  constructor(engine: Engine) {
    this.#engine = engine
  }

  async listen(): Promise<void> {
    for (const { office_id, last_seq } of await this.#heads()) this.#told.set(office_id, last_seq)
    await this.#engine.listen({
      heard: (announcement) => settle(this.#tellHeard(announcement)),
      changed: (change) => this.#tellChange(change),
      lost: () => {
        this.#beforeLoss ??= new Map(this.#told)
      },
      regained: () => settle(this.#catchUp()),
    })
  }

  add(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  addForChanges(listener: (change: OfficeChanged) => void): () => void {
    this.#changeListeners.add(listener)
    return () => this.#changeListeners.delete(listener)
  }

  /** Tells here and elsewhere that something outside the ledger changed; whoever does not hear of it will ask in time. */
  announce(change: OfficeChanged): void {
    this.#tellChange(change)
    settle(this.#engine.announceChange(change))
  }

  committed(events: readonly CommittedEvent[]): void {
    if (events.length === 0) return
    for (const { officeId, seq } of events) this.#told.set(officeId, Math.max(seq, this.#told.get(officeId) ?? 0))
    tellAll(this.#listeners, events)
  }

  #tellChange(change: OfficeChanged): void {
    tellAll(this.#changeListeners, change)
  }

  async #tellHeard({ officeId, firstSeq, lastSeq }: Announcement): Promise<void> {
    this.committed(await readEvents(this.#engine.reader, officeId, firstSeq - 1, lastSeq - firstSeq + 1))
  }

  async #catchUp(): Promise<void> {
    const before = this.#beforeLoss ?? new Map()
    this.#beforeLoss = null
    for (const { office_id } of await this.#heads()) {
      this.committed(await readEvents(this.#engine.reader, office_id, before.get(office_id) ?? 0, mostCaughtUp))
    }
  }

  #heads(): Promise<{ office_id: string; last_seq: number }[]> {
    return this.#engine.reader.selectFrom('office_head').select(['office_id', 'last_seq']).execute()
  }
}

/** What is committed is committed: a listener's fault must not reach the one who wrote. */
function tellAll<News>(listeners: Iterable<(news: News) => void>, news: News): void {
  for (const listener of listeners) {
    try {
      listener(news)
    } catch (error) {
      warn(error)
    }
  }
}

function settle(telling: Promise<void>): void {
  telling.catch(warn)
}

function warn(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : String(error))
}
