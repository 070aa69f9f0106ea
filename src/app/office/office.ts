import type { Office, OfficeChange } from '../../contract/office.ts'
import type { OfficeRow } from '../../store/rows.ts'
import type { OfficeCases } from '../app.ts'
import type { Caller } from '../caller.ts'
import { done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'

/** The office as it presents itself. */
export function officeCases(parts: Parts): OfficeCases {
  return {
    async get(caller) {
      return presentOffice(await officeOf(parts, caller))
    },
    async change(caller, body) {
      if (body.name === '') return refuse('nameRequired', { field: 'name' })
      if (body.timeZone !== undefined && !isTimeZone(body.timeZone)) return refuse('badBody', { field: 'timeZone' })
      const office = await parts.store.write(caller.officeId, async (tx) => {
        await tx.changeOffice(changesOf(body, (await tx.office()).settings))
        return tx.office()
      })
      parts.store.announce(caller.officeId, 'office')
      return done(presentOffice(office))
    },
  }
}

/** The row of the caller's office. */
export async function officeOf(parts: Parts, caller: Caller): Promise<OfficeRow> {
  const office = await parts.store.office(caller.officeId)
  if (office === undefined) throw new Error(`Office ${caller.officeId} is gone`)
  return office
}

/** The office as answered. */
export function presentOffice(row: OfficeRow): Office {
  return {
    id: row.id,
    name: row.name,
    shortName: row.shortName,
    letterhead: row.letterhead.map((line) => ({ ...line })),
    address: row.address,
    contact: row.contact.line ?? '',
    timeZone: row.timeZone,
    phrases: phrasesOf(row.settings.phrases),
    answerLinks: row.settings.answerLinks,
  }
}

/** Each once, without empty ones. */
function phrasesOf({ desk, host }: OfficeRow['settings']['phrases']): Office['phrases'] {
  const clean = (phrases: readonly string[]) => [...new Set(phrases)].filter((phrase) => phrase.trim() !== '')
  return { desk: clean(desk), host: clean(host) }
}

/** Whether the name is one of a time zone that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

function changesOf(body: OfficeChange, settings: OfficeRow['settings']): Partial<OfficeRow> {
  return {
    ...(body.name === undefined ? {} : { name: body.name }),
    ...(body.shortName === undefined ? {} : { shortName: body.shortName }),
    ...(body.letterhead === undefined ? {} : { letterhead: body.letterhead }),
    ...(body.address === undefined ? {} : { address: body.address }),
    ...(body.contact === undefined ? {} : { contact: { line: body.contact } }),
    ...(body.timeZone === undefined ? {} : { timeZone: body.timeZone }),
    ...settingsOf(body, settings),
  }
}

function settingsOf({ phrases, answerLinks }: OfficeChange, settings: OfficeRow['settings']): Partial<OfficeRow> {
  if (phrases === undefined && answerLinks === undefined) return {}
  return {
    settings: {
      ...settings,
      ...(phrases === undefined ? {} : { phrases: phrasesOf(phrases) }),
      ...(answerLinks === undefined ? {} : { answerLinks }),
    },
  }
}
