/**
 * Where the form is kept on this computer, one for each account, until it is registered, emptied, or twelve hours old: it holds
 * personal data. Twice, because each way has its gap. localStorage is written within the change itself, so that a reload or a crash
 * of the page loses nothing, but the browser puts it on the disk only seconds later; IndexedDB answers only when it is on the disk,
 * so that a power cut loses nothing.
 */
import type { Draft } from './draft.ts'

/** Keeps the form of one account. */
export interface Keep {
  /** What is at hand at once. */
  readonly load: () => Draft | null
  /** What reached the disk; it may be newer after a power cut. */
  readonly loadFromDisk: () => Promise<Draft | null>
  readonly save: (draft: Draft) => void
  readonly erase: () => void
}

/** A form that nobody finished is let go after this. */
export const keptFor = 12 * 60 * 60_000

const prefix = 'lawang.register.'
const base = 'lawang'
const table = 'drafts'
const diskPatience = 1_500

/** The place where an account's form is kept; what is too old, of whichever account, is erased at once. */
export function keepFor(accountId: string, now: () => number): Keep {
  const key = prefix + accountId
  const disk = diskFor(key)
  eraseOld(now())
  const fresh = (draft: Draft | null) => (draft !== null && now() - draft.savedAt < keptFor ? draft : null)
  return {
    load: () => fresh(read(key)),
    loadFromDisk: async () => fresh(await disk.load()),
    save: (draft) => {
      write(key, draft)
      disk.save(draft)
    },
    erase: () => {
      write(key, null)
      disk.save(null)
    },
  }
}

/** Whether what was kept is a form of this shape. */
function isDraft(value: unknown): value is Draft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'form' in value &&
    value.form === 2 &&
    'commandId' in value &&
    typeof value.commandId === 'string'
  )
}

function read(key: string): Draft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    return isDraft(kept) ? kept : null
  } catch {
    return null
  }
}

function write(key: string, draft: Draft | null): void {
  try {
    if (draft === null) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // Storage is full or forbidden: the form lives on in the page, and on the disk if that works.
  }
}

function eraseOld(now: number): void {
  try {
    for (const key of Object.keys(localStorage).filter((one) => one.startsWith(prefix))) {
      const draft = read(key)
      if (draft !== null && now - draft.savedAt < keptFor) continue
      write(key, null)
      diskFor(key).save(null)
    }
  } catch {
    // Storage is forbidden: then nothing is kept either.
  }
}

interface Disk {
  readonly load: () => Promise<Draft | null>
  readonly save: (draft: Draft | null) => void
}

/** One write at a time, always the newest; what came in between was never asked for. */
function diskFor(key: string): Disk {
  let next: { readonly draft: Draft | null } | null = null
  let writing = false
  const drain = async () => {
    if (writing) return
    writing = true
    while (next !== null) {
      const { draft } = next
      next = null
      await put(key, draft).catch(ignored)
    }
    writing = false
  }
  return {
    // A disk that does not answer must not keep the form shut.
    load: () => Promise.race([get(key).catch(() => null), afterPatience()]),
    save: (draft) => {
      next = { draft }
      void drain()
    },
  }
}

function afterPatience(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), diskPatience))
}

/** A browser that keeps nothing on the disk (a private window) still has the other way. */
function ignored(): void {}

async function put(key: string, draft: Draft | null): Promise<void> {
  const db = await opened()
  const change = db.transaction(table, 'readwrite', { durability: 'strict' })
  if (draft === null) change.objectStore(table).delete(key)
  else change.objectStore(table).put(draft, key)
  await new Promise<void>((resolve, reject) => {
    change.oncomplete = () => resolve()
    change.onerror = () => reject(change.error)
    change.onabort = () => reject(change.error)
  })
}

async function get(key: string): Promise<Draft | null> {
  const db = await opened()
  const kept = await answered<unknown>(db.transaction(table).objectStore(table).get(key))
  return isDraft(kept) ? kept : null
}

let opening: Promise<IDBDatabase> | null = null

function opened(): Promise<IDBDatabase> {
  opening ??= openBase()
  return opening
}

function openBase(): Promise<IDBDatabase> {
  const request = indexedDB.open(base, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore(table)
  }
  return answered(request)
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
