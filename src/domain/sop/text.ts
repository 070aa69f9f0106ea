import type { Text } from './sop.ts'

/** The office's word in the reader's language, where it was written in both. */
export function textIn(text: Text, locale: 'id' | 'en'): string {
  return typeof text === 'string' ? text : text[locale]
}
