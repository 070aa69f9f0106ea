import type { Kysely } from 'kysely'
import { occurrenceOf, partPersonal } from '../domain/person/personal.ts'
import type { Instant, Moment } from '../domain/visit/moment.ts'
import type { Visit } from '../domain/visit/visit.ts'
import { findCommand } from './commands.ts'
import type { Engine, OfficeKey } from './engine.ts'
import { type Head, headAfter, readHead, writeHead } from './head.ts'
import { Keyring } from './keyring.ts'
import type { MasterKey } from './keys.ts'
import { accountIdOf, type Entry, rowOf } from './ledger.ts'
import { writeLines } from './lines.ts'
import { officeDay } from './office-day.ts'
import { writePasses } from './passes.ts'
import { lineOf, openRowOf, type Standing } from './project.ts'
import type { CommandRow, CommittedEvent, OfficeRow, Supply } from './rows.ts'
import type { CommandTable, MomentTable, Schema } from './schema.ts'
import { Things } from './things.ts'
import { forgetVisitor, writeVisitors } from './visitors.ts'
import { type KnownVisit, readVisit, tellVisit } from './visits.ts'

/** What the whole store works with. */
export type Parts = { readonly engine: Engine; readonly master: MasterKey; readonly now: () => Instant }

/** A visit of this batch: as the database has it (null while it has not), and as it stands now. */
type Tracked = { readonly stored: KnownVisit | null; readonly now: KnownVisit }

/**
 * Everything that the commands of one office write in one transaction. What they append is kept here and goes to the
 * database in a few statements at the end, however many commands there were; until then they read it from here.
 */
export class Batch {
  readonly #parts: Parts
  readonly #db: Kysely<Schema>
  readonly #office: OfficeKey
  readonly #things: Things
  readonly #visits = new Map<string, Tracked>()
  readonly #changed = new Set<string>()
  readonly #commands = new Map<string, CommandRow>()
  readonly #events: CommittedEvent[] = []
  #entries: Entry[] = []
  #head: Head
  /** The head as the database has it: what the next row chains to. */
  #written: Head
  #timeZone: string

  private constructor(parts: Parts, db: Kysely<Schema>, office: OfficeKey & { timeZone: string }, head: Head) {
    this.#parts = parts
    this.#db = db
    this.#office = office
    this.#timeZone = office.timeZone
    this.#things = new Things(parts.engine, db, office.id)
    this.#head = head
    this.#written = head
  }

  /** Begins a batch; from here to the end of the transaction no other server process writes for this office. */
  static async begin(
    parts: Parts,
    db: Kysely<Schema>,
    office: OfficeKey & Pick<OfficeRow, 'timeZone'>,
  ): Promise<Batch> {
    await parts.engine.lockOffice(db, office.id)
    return new Batch(parts, db, office, await readHead(db, office.id))
  }

  get head(): Head {
    return this.#head
  }

  /** What the commit will have added, to be told to whoever listens. */
  get events(): readonly CommittedEvent[] {
    return this.#events
  }

  changeTimeZone(timeZone: string): void {
    this.#timeZone = timeZone
  }

  async loadVisit(visitId: string): Promise<Visit | undefined> {
    const tracked = this.#visits.get(visitId)
    if (tracked !== undefined) return tracked.now.visit
    const stored = await readVisit(this.#db, this.#parts.master, this.#office.id, visitId)
    if (stored === undefined) return undefined
    this.#visits.set(visitId, { stored, now: stored })
    return stored.visit
  }

  append(before: Visit | null, after: Visit, moments: readonly Moment[]): { firstSeq: number; lastSeq: number } {
    const tracked = this.#visits.get(after.id)
    if ((tracked?.now.visit ?? null) !== before) throw new Error(`Visit ${after.id} was not loaded in this transaction`)
    const [first] = moments
    if (first === undefined) throw new Error('Nothing to append')
    const firstSeq = this.#head.lastSeq + 1
    for (const moment of moments) this.#enter(after, moment)
    const lastSeq = this.#head.lastSeq
    const standing = this.#standingAfter(tracked?.now.standing ?? null, first, moments, { firstSeq, lastSeq })
    this.#visits.set(after.id, { stored: tracked?.stored ?? null, now: { visit: after, standing } })
    this.#changed.add(after.id)
    this.#things.move(before, after)
    return { firstSeq, lastSeq }
  }

  async findCommand(commandId: string): Promise<CommandRow | undefined> {
    return this.#commands.get(commandId) ?? findCommand(this.#db, this.#office.id, commandId)
  }

  rememberCommand(row: CommandRow): void {
    this.#commands.set(row.commandId, row)
  }

  supply(): Promise<Supply> {
    return this.#things.supply()
  }

  /** The slots or cards themselves changed, not who has them. */
  forgetSupply(): void {
    this.#things.forget()
  }

  /** Destroys the key of a person and of the visits that they opened unnamed, and tells those visits anew. */
  async erase(personId: string): Promise<void> {
    await this.flush()
    const visits = await this.#db
      .selectFrom('visit')
      .select('visit_id')
      .where('office_id', '=', this.#office.id)
      .where('person_id', '=', personId)
      .execute()
    const visitIds = visits.map((row) => row.visit_id)
    for (const visitId of visitIds) await this.loadVisit(visitId)
    await new Keyring(this.#parts, this.#db, this.#office.id).destroy([personId, ...visitIds])
    await forgetVisitor(this.#parts.engine, this.#db, this.#office, personId)
    for (const visitId of visitIds) {
      const stored = this.#visits.get(visitId)?.now
      const told = await tellVisit(this.#db, this.#parts.master, this.#office.id, visitId)
      if (stored === undefined || told === undefined) throw new Error(`Visit ${visitId} is not in the ledger`)
      this.#visits.set(visitId, { stored, now: told })
      this.#changed.add(visitId)
    }
    await this.flush()
  }

  /** Writes what was kept back: for a read that must see it, and at the end. */
  async flush(): Promise<void> {
    await this.#flushLedger()
    await this.#things.flush()
    await this.#flushVisits()
    await this.#flushCommands()
  }

  #enter(after: Visit, moment: Moment): void {
    const day = officeDay(this.#timeZone, moment.at)
    this.#head = headAfter(this.#head, moment, day)
    const seq = this.#head.lastSeq
    this.#entries.push({
      officeId: this.#office.id,
      seq,
      visitId: after.id,
      moment,
      parted: partPersonal(occurrenceOf(moment)),
      day,
      recordedAt: this.#parts.now(),
      sopVersion: after.sopVersion,
      subjectId: after.visitor?.id ?? after.id,
    })
    this.#events.push({
      officeId: this.#office.id,
      seq,
      visitId: after.id,
      type: moment.type,
      at: moment.at,
      byAccountId: accountIdOf(moment.by),
    })
  }

  #standingAfter(
    before: Standing | null,
    first: Moment,
    moments: readonly Moment[],
    { firstSeq, lastSeq }: { firstSeq: number; lastSeq: number },
  ): Standing {
    const came = moments.findLast((moment) => moment.type === 'arrived')
    if (before !== null) {
      return {
        ...before,
        lastSeq,
        ...(came === undefined ? {} : { day: officeDay(this.#timeZone, came.at), openedAt: came.at }),
      }
    }
    const openedAt = (came ?? first).at
    return { officeId: this.#office.id, firstSeq, lastSeq, day: officeDay(this.#timeZone, openedAt), openedAt }
  }

  async #flushLedger(): Promise<void> {
    if (this.#entries.length === 0) return
    const { engine } = this.#parts
    const entries = this.#entries
    this.#entries = []
    const personal = entries.filter((entry) => entry.parted.personal.length > 0)
    const keys = await new Keyring(this.#parts, this.#db, this.#office.id).forSealing(
      new Set(personal.map((entry) => entry.subjectId)),
    )
    const rows: MomentTable[] = []
    let hash = this.#written.lastHash
    for (const entry of entries) {
      const row = rowOf(entry, keys.get(entry.subjectId) ?? null, hash)
      hash = row.hash
      rows.push(row)
    }
    await engine.insertMany(this.#db, 'moment', rows)
    this.#head = { ...this.#head, lastHash: hash }
    this.#written = this.#head
    await writeHead(engine, this.#db, this.#office.id, this.#head)
  }

  async #flushVisits(): Promise<void> {
    const { engine } = this.#parts
    const changed = [...this.#changed].flatMap((id) => this.#visits.get(id) ?? [])
    this.#changed.clear()
    if (changed.length === 0) return
    await writeLines(
      engine,
      this.#db,
      this.#office,
      changed.map(({ stored, now }) => ({
        before: stored === null ? null : lineOf(stored.visit, stored.standing),
        after: lineOf(now.visit, now.standing),
      })),
    )
    await this.#flushOpenVisits(changed)
    await writeVisitors(engine, this.#db, this.#office, changed)
    await writePasses(engine, this.#db, this.#office.id, changed)
    for (const { now } of changed) this.#visits.set(now.visit.id, { stored: now, now })
  }

  async #flushOpenVisits(changed: readonly Tracked[]): Promise<void> {
    const filed: string[] = []
    const open = changed.flatMap(({ stored, now }) => {
      const row = openRowOf(now.visit, now.standing)
      if (row === null && stored?.visit.filing.state === 'open') filed.push(now.visit.id)
      return row ?? []
    })
    await this.#parts.engine.upsertMany(this.#db, 'open_visit', ['visit_id'], open)
    await this.#parts.engine.deleteMany(
      this.#db,
      'open_visit',
      filed.map((visit_id) => ({ visit_id })),
    )
  }

  async #flushCommands(): Promise<void> {
    const rows = [...this.#commands.values()].map(
      (row): CommandTable => ({
        office_id: this.#office.id,
        command_id: row.commandId,
        body_hash: row.bodyHash,
        visit_id: row.visitId,
        first_seq: row.firstSeq,
        last_seq: row.lastSeq,
        at: row.at,
      }),
    )
    this.#commands.clear()
    await this.#parts.engine.insertMany(this.#db, 'command', rows)
  }
}
