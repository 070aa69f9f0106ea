/** Where a draft is kept on this computer, one for each account, until it is put in force or given up: a reload loses no word. */

/** A draft: its text, the version in force when it was begun, the name under which it is saved. */
export interface KeptFile {
  readonly form: 1
  readonly text: string
  readonly base: number
  readonly name: string
  readonly savedAt: number
  /** The revision of the office's draft that it goes on from. */
  readonly revision: number | null
  /** Whether it holds what the server does not have yet. */
  readonly unsaved: boolean
}

const prefix = 'lawang.sop-draft.'

/** The draft of an account; null where there is none. */
export function keptFile(accountId: string): KeptFile | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(prefix + accountId) ?? 'null')
    return isKept(kept) ? kept : null
  } catch {
    return null
  }
}

/** Keeps a draft, or forgets it; false where this browser keeps nothing. */
export function keepFile(accountId: string, file: KeptFile | null): boolean {
  try {
    if (file === null) localStorage.removeItem(prefix + accountId)
    else localStorage.setItem(prefix + accountId, JSON.stringify(file))
    return true
  } catch {
    return false
  }
}

function isKept(value: unknown): value is KeptFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'form' in value &&
    value.form === 1 &&
    'text' in value &&
    typeof value.text === 'string' &&
    'base' in value &&
    typeof value.base === 'number' &&
    'name' in value &&
    typeof value.name === 'string' &&
    'savedAt' in value &&
    typeof value.savedAt === 'number' &&
    'revision' in value &&
    (value.revision === null || typeof value.revision === 'number') &&
    'unsaved' in value &&
    typeof value.unsaved === 'boolean'
  )
}
