import type { Setup } from '../../../contract/setup.ts'
import { leastPassword } from '../../features/session/ChangePasswordForm.tsx'

/** What the form of the first run holds. */
export interface Draft {
  readonly way: 'own' | 'sample'
  readonly officeName: string
  readonly shortName: string
  readonly timeZone: (typeof zones)[number]['zone']
  readonly name: string
  readonly username: string
  readonly password: string
}

/** What was set up, and how long it took from opening the form. */
export interface Opened {
  readonly office: string
  readonly sample: boolean
  readonly seconds: number
}

/** The three time zones of Indonesia, by the key of their words. */
export const zones = [
  { key: 'wib', zone: 'Asia/Pontianak' },
  { key: 'wita', zone: 'Asia/Makassar' },
  { key: 'wit', zone: 'Asia/Jayapura' },
] as const

/** The form as it opens: an office of one's own, with the time zone of this computer where it is one of the three. */
export function emptyDraft(): Draft {
  const here = new Date().getTimezoneOffset()
  const timeZone = here === -540 ? 'Asia/Jayapura' : here === -480 ? 'Asia/Makassar' : 'Asia/Pontianak'
  return { way: 'own', officeName: '', shortName: '', timeZone, name: '', username: '', password: '' }
}

/** The fields that still want something, in their order on the screen. */
export function lacking(draft: Draft): readonly (keyof Draft)[] {
  const wanted = draft.way === 'own' ? (['officeName', 'name', 'username'] as const) : (['name', 'username'] as const)
  const empty: (keyof Draft)[] = wanted.filter((field) => draft[field].trim() === '')
  return [...draft.password].length < leastPassword ? [...empty, 'password'] : empty
}

/** What is sent for it. */
export function bodyOf(draft: Draft): Setup {
  const { username, password, name } = draft
  const account = { username: username.trim(), password, name: name.trim() }
  if (draft.way === 'sample') return { account, sample: true }
  const short = draft.shortName.trim()
  return {
    account,
    office: { name: draft.officeName.trim(), timeZone: draft.timeZone, ...(short !== '' && { shortName: short }) },
  }
}
