import { type Translator, translator } from '../text/index.ts'
import type { Locale } from '../text/locale.ts'

/** The language of the command line: English where the system says so, else Indonesian. */
function localeOfSystem(environment: Readonly<Record<string, string | undefined>>): Locale {
  const said = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  return said.toLowerCase().startsWith('en') ? 'en' : 'id'
}

/** How the command line speaks: to the one who started it, and of trouble. */
export type Voice = {
  readonly t: Translator
  say(line: string): void
  complain(line: string): void
}

/** A voice in the language of the system, on the terminal. */
export function voiceOf(environment: Readonly<Record<string, string | undefined>>): Voice {
  return {
    t: translator(localeOfSystem(environment)),
    say: (line) => void process.stdout.write(`${line}\n`),
    complain: (line) => void process.stderr.write(`${line}\n`),
  }
}
