/**
 * The words that the page has, in the language shown. What every screen needs comes with the page, in Indonesian; the other subjects
 * of `src/text` are fetched with the screens that speak of them (`shell/subjects.ts` says which), in the other language when somebody wants it.
 */

import { error } from '../../text/id/error.ts'
import type { id } from '../../text/id/index.ts'
import { shell } from '../../text/id/shell.ts'
import { signIn } from '../../text/id/sign-in.ts'
import type { Locale } from '../../text/locale.ts'

type All = typeof id
/** A subject that screens speak of; the others of `src/text` are the server's. */
export type Subject = Exclude<
  keyof All,
  'calendar' | 'chats' | 'cli' | 'delivery' | 'letters' | 'problems' | 'refusals' | 'request'
>
/** The subjects of the page itself. */
export const everywhere = ['error', 'shell', 'signIn'] as const satisfies readonly Subject[]

/** Each file exports its subject under its own name. */
type Fetch = { readonly [S in Subject]: () => Promise<{ readonly [K in S]: unknown }> }

const files: Readonly<Record<Locale, Fetch>> = {
  id: {
    admin: () => import('../../text/id/admin.ts'),
    answer: () => import('../../text/id/answer.ts'),
    arrange: () => import('../../text/id/arrange.ts'),
    cards: () => import('../../text/id/cards.ts'),
    desk: () => import('../../text/id/desk.ts'),
    error: async () => ({ error }),
    guestBook: () => import('../../text/id/guest-book.ts'),
    host: () => import('../../text/id/host.ts'),
    intercom: () => import('../../text/id/intercom.ts'),
    invite: () => import('../../text/id/invite.ts'),
    moments: () => import('../../text/id/moments.ts'),
    news: () => import('../../text/id/news.ts'),
    presence: () => import('../../text/id/presence.ts'),
    push: () => import('../../text/id/push.ts'),
    reach: () => import('../../text/id/reach.ts'),
    register: () => import('../../text/id/register.ts'),
    reports: () => import('../../text/id/reports.ts'),
    secure: () => import('../../text/id/secure.ts'),
    setup: () => import('../../text/id/setup.ts'),
    shell: async () => ({ shell }),
    signIn: async () => ({ signIn }),
    sopChanges: () => import('../../text/id/sop-changes.ts'),
    sopEditor: () => import('../../text/id/sop-editor.ts'),
    sopErrors: () => import('../../text/id/sop-errors.ts'),
    sopPage: () => import('../../text/id/sop-page.ts'),
    story: () => import('../../text/id/story.ts'),
    talk: () => import('../../text/id/talk.ts'),
    trust: () => import('../../text/id/trust.ts'),
    visit: () => import('../../text/id/visit.ts'),
  },
  en: {
    admin: () => import('../../text/en/admin.ts'),
    answer: () => import('../../text/en/answer.ts'),
    arrange: () => import('../../text/en/arrange.ts'),
    cards: () => import('../../text/en/cards.ts'),
    desk: () => import('../../text/en/desk.ts'),
    error: () => import('../../text/en/error.ts'),
    guestBook: () => import('../../text/en/guest-book.ts'),
    host: () => import('../../text/en/host.ts'),
    intercom: () => import('../../text/en/intercom.ts'),
    invite: () => import('../../text/en/invite.ts'),
    moments: () => import('../../text/en/moments.ts'),
    news: () => import('../../text/en/news.ts'),
    presence: () => import('../../text/en/presence.ts'),
    push: () => import('../../text/en/push.ts'),
    reach: () => import('../../text/en/reach.ts'),
    register: () => import('../../text/en/register.ts'),
    reports: () => import('../../text/en/reports.ts'),
    secure: () => import('../../text/en/secure.ts'),
    setup: () => import('../../text/en/setup.ts'),
    shell: () => import('../../text/en/shell.ts'),
    signIn: () => import('../../text/en/sign-in.ts'),
    sopChanges: () => import('../../text/en/sop-changes.ts'),
    sopEditor: () => import('../../text/en/sop-editor.ts'),
    sopErrors: () => import('../../text/en/sop-errors.ts'),
    sopPage: () => import('../../text/en/sop-page.ts'),
    story: () => import('../../text/en/story.ts'),
    talk: () => import('../../text/en/talk.ts'),
    trust: () => import('../../text/en/trust.ts'),
    visit: () => import('../../text/en/visit.ts'),
  },
}

/** A language with the words of it that are here. */
export interface Shown {
  readonly locale: Locale
  readonly texts: Partial<All>
}

const wanted = new Set<Subject>(everywhere)
const here: Record<Locale, Partial<All>> = { id: {}, en: {} }
const listeners = new Set<() => void>()
let shown: Shown = { locale: 'id', texts: here.id }

/** What is shown now. */
export function shownTexts(): Shown {
  return shown
}

/** Hears of other words; answers what ends that. */
export function onTexts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Fetches subjects in the language shown, and in whichever will be shown later. */
export async function wantTexts(subjects: readonly Subject[]): Promise<void> {
  for (const subject of subjects) wanted.add(subject)
  const { locale } = shown
  await fetchMissing(locale)
  // The language was changed meanwhile: the new one may have been fetched before these were wanted.
  if (shown.locale === locale) show(locale)
  else await wantTexts([])
}

/** Shows the other language once all its words are here; fails where they cannot be fetched, and nothing changes. */
export async function showLanguage(locale: Locale): Promise<void> {
  await fetchMissing(locale)
  show(locale)
}

async function fetchMissing(locale: Locale): Promise<void> {
  const missing = [...wanted].filter((subject) => !(subject in here[locale]))
  const found: readonly object[] = await Promise.all(missing.map((subject) => files[locale][subject]()))
  if (found.length > 0) here[locale] = Object.assign({}, here[locale], ...found)
}

function show(locale: Locale): void {
  if (shown.locale === locale && shown.texts === here[locale]) return
  shown = { locale, texts: here[locale] }
  for (const listener of listeners) listener()
}
