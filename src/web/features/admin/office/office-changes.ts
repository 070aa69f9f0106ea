/** What of the office's profile was changed and can be saved. */
import type { Office, OfficeChange } from '../../../../contract/office.ts'

/** The parts of an office that its form edits. */
export type OfficeProfileDraft = Pick<Office, (typeof parts)[number]>

const parts = ['name', 'shortName', 'letterhead', 'address', 'contact', 'timeZone', 'answerLinks', 'phrases'] as const

/** Only what differs from what the server has, without blank ends, empty lines and an empty name. */
export function changesOf(office: OfficeProfileDraft, draft: OfficeProfileDraft): OfficeChange {
  const clean = cleaned(draft)
  const changed = parts.filter((part) => !isSame(clean[part], office[part]) && !(part === 'name' && clean.name === ''))
  return Object.fromEntries(changed.map((part) => [part, clean[part]]))
}

/** What of the edits still differs once the server has answered: what was typed meanwhile, a line that is still empty. */
export function rest(office: OfficeProfileDraft, edits: Partial<OfficeProfileDraft>): Partial<OfficeProfileDraft> {
  const kept = parts.filter((part) => part in edits && !isSame(edits[part], office[part]))
  return Object.fromEntries(kept.map((part) => [part, edits[part]]))
}

function cleaned(draft: OfficeProfileDraft): OfficeProfileDraft {
  return {
    name: draft.name.trim(),
    shortName: draft.shortName.trim(),
    address: draft.address.trim(),
    contact: draft.contact.trim(),
    timeZone: draft.timeZone,
    answerLinks: draft.answerLinks,
    phrases: { desk: filled(draft.phrases.desk), host: filled(draft.phrases.host) },
    letterhead: draft.letterhead
      .map((line) => ({ ...line, text: line.text.trim() }))
      .filter((line) => line.text !== ''),
  }
}

function filled(phrases: readonly string[]): string[] {
  return [...new Set(phrases.map((phrase) => phrase.trim()))].filter((phrase) => phrase !== '')
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
