import { knownCards, knownFields, knownThings } from '../known.ts'
import { type MomentParts, partsOf } from '../moment-name.ts'
import { intakesOf } from '../read/moments.ts'
import { isMapping, type Reading, valueIn, writtenNames } from '../read/reading.ts'
import type { Draft } from '../read/sop.ts'
import type { Intake } from '../sop.ts'
import { intakesFor, type Named, namedMoments } from './places.ts'

/** Whether every thing, card, field and activity has its word, stands where it must, and can happen at all. */
export function checkThings(draft: Draft, reading: Reading): void {
  if (hasWords(reading)) checkWords(draft, reading)
  const names = namesOf(draft, reading)
  for (const named of namedMoments(draft)) checkMoment(named, draft, names, reading)
}

type Names = {
  readonly things: ReadonlySet<string>
  readonly cards: ReadonlySet<string>
  readonly fields: ReadonlySet<string>
}

/** The names that the file itself writes: a default is no place to look for them. */
function namesOf(draft: Draft, reading: Reading): Names {
  const written = (section: string) =>
    new Set([
      ...writtenNames(reading, [section]),
      ...draft.kinds.flatMap((kind) => writtenNames(reading, ['kinds', kind.key, section])),
    ])
  return {
    things: written('keeps'),
    cards: written('issues'),
    fields: new Set(intakesOf(draft.intake, draft.kinds).flatMap((intake) => Object.keys(intake.fields.values))),
  }
}

/** Words that could not be read at all have their own fault; each name without a word would only repeat it. */
function hasWords(reading: Reading): boolean {
  const words = valueIn(reading.root, 'words')
  return words === undefined || isMapping(words)
}

function checkWords(draft: Draft, reading: Reading): void {
  const sections = [
    { section: 'fields', known: [...Object.keys(knownFields), 'host'] },
    { section: 'keeps', known: knownThings },
    { section: 'issues', known: knownCards },
  ]
  const places: readonly (readonly string[])[] = [[], ...draft.kinds.map((kind) => ['kinds', kind.key])]
  for (const place of places) {
    for (const { section, known } of sections) {
      for (const name of writtenNames(reading, [...place, section])) {
        if (known.some((one) => one === name) || name in draft.words) continue
        const facts = reading.named(name, [...known, ...Object.keys(draft.words)])
        reading.reportAt('unknownWord', [...place, section, name], 'key', facts)
      }
    }
  }
}

function checkMoment(named: Named, draft: Draft, names: Names, reading: Reading): void {
  const { moment, path, side } = named
  const parts = partsOf(moment)
  if ('thing' in parts && !names.things.has(parts.thing)) {
    reading.reportAt('unknownThing', path, side, reading.named(parts.thing, names.things))
  } else if ('card' in parts && !names.cards.has(parts.card)) {
    reading.reportAt('unknownPool', path, side, reading.named(parts.card, names.cards))
  } else if (parts.type === 'performed') {
    checkActivity(parts.activity, named, draft, names, reading)
  } else {
    const intakes = intakesFor(draft, named.only)
    const reasons = intakes.map((intake) => neverBecause(parts, intake))
    const because = reasons.find((reason) => reason !== undefined)
    if (because !== undefined && !reasons.includes(undefined)) {
      reading.reportAt('neverComes', path, side, { name: moment, because })
    }
  }
}

function checkActivity(activity: string, named: Named, draft: Draft, names: Names, reading: Reading): void {
  if (names.things.has(activity) || names.cards.has(activity) || names.fields.has(activity)) {
    reading.reportAt('unknownMoment', named.path, named.side, { name: named.moment, meant: '' })
  } else if (!(activity in draft.words) && hasWords(reading)) {
    reading.reportAt('unknownWord', named.path, named.side, reading.named(activity, Object.keys(draft.words)))
  }
}

/** The line of the intake that makes a moment impossible; undefined where it may come. */
export function neverBecause(parts: MomentParts, intake: Intake): string | undefined {
  switch (parts.type) {
    case 'deposited':
    case 'handedBack': {
      const keep = intake.keeps[parts.thing] ?? 'none'
      return keep === 'held' || keep === 'offered' ? undefined : `keeps.${parts.thing}: ${keep}`
    }
    case 'identitySeen': {
      // a digital identity is seen even where cards are held
      const keep = intake.keeps['identityCard'] ?? 'none'
      return keep === 'none' ? 'keeps.identityCard: none' : undefined
    }
    case 'issued': {
      const issue = intake.issues[parts.card] ?? 'none'
      return issue === 'none' ? `issues.${parts.card}: none` : undefined
    }
    case 'takenBack': {
      const issue = intake.issues[parts.card] ?? 'none'
      return issue === 'worn' || issue === 'carried' ? undefined : `issues.${parts.card}: ${issue}`
    }
    default:
      return undefined
  }
}
