/** A second server already serves this data folder. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse'
  readonly dataDir: string
  constructor(dataDir: string) {
    super(`Another Lawang serves ${dataDir}`)
    this.dataDir = dataDir
  }
}

/** The database was written by a newer Lawang than this one. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase'
  readonly found: number
  readonly known: number
  constructor(found: number, known: number) {
    super(`The database is at version ${found}, this Lawang knows up to ${known}`)
    this.found = found
    this.known = known
  }
}

/** The database has not been brought to this Lawang's version; only a server does that. */
export class OlderDatabase extends Error {
  override readonly name = 'OlderDatabase'
  readonly found: number
  readonly known: number
  constructor(found: number, known: number) {
    super(`The database is at version ${found}, this Lawang needs ${known}`)
    this.found = found
    this.known = known
  }
}

/** The master key is missing, damaged, or not the one that this database was sealed with. */
export class UnreadableKey extends Error {
  override readonly name = 'UnreadableKey'
  readonly path: string
  readonly reason: 'missing' | 'damaged' | 'notThisDatabase' | 'noPermission'
  constructor(path: string, reason: UnreadableKey['reason']) {
    super(`The key ${path} cannot be used: ${reason}`)
    this.path = path
    this.reason = reason
  }
}

/** The database cannot be reached or opened: address, permission, or a damaged file. */
export class DatabaseUnreachable extends Error {
  override readonly name = 'DatabaseUnreachable'
  constructor(where: string, cause: unknown) {
    super(`The database at ${where} cannot be opened`, { cause })
  }
}

/** There is no room to write; nothing of the refused writes was kept. */
export class DiskFull extends Error {
  override readonly name = 'DiskFull'
  constructor(cause: unknown) {
    super('There is no room left to write', { cause })
  }
}

/** A write named an office that does not exist. */
export class UnknownOffice extends Error {
  override readonly name = 'UnknownOffice'
  constructor(officeId: string) {
    super(`There is no office ${officeId}`)
  }
}

/** Something was to be recorded about a person whose words were destroyed for good. */
export class ErasedPerson extends Error {
  override readonly name = 'ErasedPerson'
  constructor(subjectId: string) {
    super(`The key of ${subjectId} was destroyed`)
  }
}
