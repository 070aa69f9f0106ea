/**
 * Every word a person reads, in two languages.
 *
 * Adding a subject, `desk` for example:
 * 1. `src/text/id/desk.ts`: `export const desk = { … } as const` (Indonesian first: it decides keys and arguments);
 * 2. `src/text/en/desk.ts`: `export const desk = { … } satisfies SameKeys<typeof id>` (see `en/shell.ts`);
 * 3. one import line and one key in `id/index.ts`, the same in `en/index.ts`.
 *
 * Reading: `const t = useText()` and `t('desk.title', { count })` on the screens, `translator('id')` elsewhere. Write keys out
 * as one literal, or as a template that begins with one (`` t(`refusal.${code}`) ``): a test searches the sources for them and
 * fails on a key that nobody uses. Messages are ICU (`{n, plural, other {# tamu}}`); `{name}` is an argument, `<b>…</b>` is for
 * `t.rich`. Dates, clocks and numbers come ready-made from `format.ts`.
 */
import { createTranslator } from 'use-intl/core'
import { en } from './en/index.ts'
import { id } from './id/index.ts'
import type { Locale } from './locale.ts'

declare module 'use-intl/core' {
  interface AppConfig {
    Locale: Locale
    Messages: typeof id
  }
}

/** What a program without a screen speaks with: `translator('id')('shell.name')`. */
export function translator(locale: Locale) {
  return createTranslator({ locale, messages: locale === 'id' ? id : sameShape(en) })
}

/** A translator of either language; both take the same keys and arguments. */
export type Translator = ReturnType<typeof translator>

/** English in the type of the Indonesian texts; a test compares keys and arguments, so the two are interchangeable. */
function sameShape(texts: typeof en): typeof id {
  return texts as typeof id
}
