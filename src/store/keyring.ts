import type { Kysely } from 'kysely'
import type { Engine } from './engine.ts'
import { ErasedPerson } from './errors.ts'
import { type Bytes, type MasterKey, newPersonKey } from './keys.ts'
import { unwrapKey, wrapKey } from './ledger.ts'
import type { PersonKeyTable, Schema } from './schema.ts'

const mostAtOnce = 500

/** The keys of an office's persons, read and made in one transaction; nowhere are they kept for longer. */
export class Keyring {
  readonly #parts: { readonly engine: Engine; readonly master: MasterKey }
  readonly #db: Kysely<Schema>
  readonly #officeId: string

  constructor(parts: { readonly engine: Engine; readonly master: MasterKey }, db: Kysely<Schema>, officeId: string) {
    this.#parts = parts
    this.#db = db
    this.#officeId = officeId
  }

  /** The keys of these persons; those who have none yet are given one. */
  async forSealing(subjectIds: ReadonlySet<string>): Promise<ReadonlyMap<string, Bytes>> {
    const keys = new Map<string, Bytes>()
    const ids = [...subjectIds]
    for (let start = 0; start < ids.length; start += mostAtOnce) {
      for (const { subject_id, wrapped } of await this.#rows(ids.slice(start, start + mostAtOnce))) {
        if (wrapped === null) throw new ErasedPerson(subject_id)
        keys.set(subject_id, unwrapKey(this.#parts.master, this.#officeId, subject_id, wrapped))
      }
    }
    const fresh: PersonKeyTable[] = []
    for (const id of ids) {
      if (keys.has(id)) continue
      const key = newPersonKey()
      keys.set(id, key)
      fresh.push({
        office_id: this.#officeId,
        subject_id: id,
        wrapped: wrapKey(this.#parts.master, this.#officeId, id, key),
      })
    }
    await this.#parts.engine.insertMany(this.#db, 'person_key', fresh)
    return keys
  }

  /** Destroys keys; what they sealed can never be read again. */
  async destroy(subjectIds: readonly string[]): Promise<void> {
    const rows = subjectIds.map((id) => ({ office_id: this.#officeId, subject_id: id, wrapped: null }))
    await this.#parts.engine.upsertMany(this.#db, 'person_key', ['office_id', 'subject_id'], rows)
  }

  #rows(subjectIds: readonly string[]): Promise<PersonKeyTable[]> {
    return this.#db
      .selectFrom('person_key')
      .selectAll()
      .where('office_id', '=', this.#officeId)
      .where('subject_id', 'in', [...subjectIds])
      .execute()
  }
}
