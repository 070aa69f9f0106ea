import type { Identity, Text } from '../../domain/sop/sop.ts'
import { textIn } from '../../domain/sop/text.ts'
import { changed, type Of, type Reader, textsOf, type Worded } from './reader.ts'

/** Changes of the printed block. */
export function identityWords(change: Of<'identity'>, was: Reader, is: Reader): Worded {
  return {
    title: is.t(`sopChanges.identity.${change.part}`),
    ...changed(linesOf(change.before, change.part, was), linesOf(change.after, change.part, is), is.t),
  }
}

function linesOf(identity: Identity, part: keyof Identity, { locale }: Reader): readonly string[] {
  const value: Identity[keyof Identity] = identity[part]
  if (value === undefined) return []
  if (typeof value === 'string') return [value]
  if ('id' in value) return [textIn(value, locale)]
  if (!isList(value)) return textsOf([value.title, value.name, value.rank, value.nip].filter(isThere), locale)
  return value.map((line) =>
    typeof line === 'object' && 'label' in line
      ? `${textIn(line.label, locale)}: ${textIn(line.text, locale)}`
      : textIn(line, locale),
  )
}

type Lines = readonly (Text | Identity['more'][number])[]

function isList(value: object): value is Lines {
  return Array.isArray(value)
}

function isThere<Value>(value: Value | undefined): value is Value {
  return value !== undefined
}
