import fc from 'fast-check'
import { flowSteps, type Shape } from './arbitrary-steps.ts'
import { knownFields } from './known.ts'
import { parseSop } from './parse.ts'
import type { Actor, Admits, Duration, Identity, Intake, Kind, Sop, Standard, Text } from './sop.ts'
import { writeSop } from './written.ts'

/** Any duration that a file can hold. */
export const arbitraryDuration: fc.Arbitrary<Duration> = fc.record({
  amount: fc.integer({ min: 1, max: 99_999 }),
  unit: fc.constantFrom('minute', 'hour', 'day'),
  working: fc.boolean(),
})

/** Any text of an office: words, signs and letters of every script, in one language or in both. */
const arbitraryText: fc.Arbitrary<Text> = fc.oneof(
  { weight: 4, arbitrary: line(60) },
  { weight: 1, arbitrary: fc.record({ id: line(60), en: line(60) }) },
)

/** Valid SOPs of many shapes: with and without kinds, optional actors, custody, questions, queues, loops and requests. For tests. */
export const arbitrarySop: fc.Arbitrary<Sop> = fc
  .record({
    shape: arbitraryShape(),
    name: arbitraryText,
    identity: arbitraryIdentity(),
    kinds: fc.option(fc.constantFrom('labels', 'counted', 'lighter', 'own'), { nil: undefined }),
    admits: arbitraryAdmits(),
    signs: fc.record({
      entering: fc.constantFrom('required', 'optional', 'none', 'each'),
      leaving: fc.constantFrom('required', 'optional', 'none'),
    }),
    texts: fc.array(arbitraryText, { minLength: 3, maxLength: 3 }),
    limits: fc.array(fc.option(arbitraryDuration, { nil: undefined }), { minLength: 3, maxLength: 3 }),
    gap: fc.integer({ min: 1, max: 3 }),
    standards: fc.subarray(standards()),
  })
  .map(sopFrom)
  // shapes that do not go together are few; the reader is the judge of them
  .filter((sop) => parseSop(writeSop(sop)).ok)

type Choices = {
  readonly shape: Shape
  readonly name: Text
  readonly identity: Identity
  readonly kinds: 'labels' | 'counted' | 'lighter' | 'own' | undefined
  readonly admits: Admits
  readonly signs: Intake['signs']
  readonly texts: readonly Text[]
  readonly limits: readonly (Duration | undefined)[]
  readonly gap: number
  readonly standards: readonly Standard[]
}

function sopFrom(choices: Choices): Sop {
  const { shape, name, identity } = choices
  const intake = intakeFrom(choices)
  const steps = flowSteps(shape, choices.kinds === undefined ? undefined : ['member'], choices.gap).map((step, at) => {
    const limit = choices.limits[at % choices.limits.length]
    return { ...step, activity: choices.texts[at % choices.texts.length] ?? step.activity, ...(limit && { limit }) }
  })
  const busy = new Set(
    steps.flatMap((step) => [step.actor, ...step.with, ...(step.asks === undefined ? [] : [step.asks])]),
  )
  const kinds = kindsFrom(choices, intake)
  return {
    format: 1,
    name,
    identity,
    actors: actors(shape).filter((actor) => busy.has(actor.key)),
    kinds,
    words,
    intake,
    steps,
    standards: choices.standards,
  }
}

const words: Readonly<Record<string, Text>> = {
  filed: 'Dicatat di agenda',
  letterChecked: { id: 'Surat diperiksa', en: 'Letter checked' },
  letterMended: 'Surat diperbaiki',
  rulesRead: 'Tata tertib dibacakan',
  umbrella: 'Payung',
  sticker: 'Stiker',
  daySticker: 'Stiker harian',
  topic: 'Topik',
}

function intakeFrom({ shape, admits, signs }: Choices): Intake {
  return {
    fields: { host: shape.hostField, values: { ...knownFields, ...(shape.topic && { topic: 'optional' as const }) } },
    keeps: {
      identityCard: shape.identity,
      ...(shape.bag !== 'none' && { bag: 'held' as const }),
      ...(shape.umbrella && { umbrella: 'offered' as const }),
    },
    issues: {
      ...(shape.card !== 'none' && { visitorCard: shape.card }),
      ...(shape.sticker && { sticker: 'spent' as const }),
    },
    signs,
    admits,
  }
}

function kindsFrom({ kinds }: Choices, intake: Intake): readonly Kind[] {
  if (kinds === undefined) return []
  const plain = { requirements: [], recorded: true, intake }
  const lighter = {
    ...intake,
    signs: { entering: 'none', leaving: 'none' },
    admits: { ...intake.admits, people: 2 },
  } as const
  // takes, lends and asks what the office as such does not
  const own: Intake = {
    ...intake,
    fields: { host: intake.fields.host, values: { ...intake.fields.values, vehicle: 'required', phone: 'none' } },
    keeps: { ...intake.keeps, letter: 'offered' },
    issues: { ...intake.issues, daySticker: 'spent' },
  }
  return [
    { ...plain, key: 'general', label: 'Umum' },
    {
      ...plain,
      key: 'member',
      label: { id: 'Anggota', en: 'Member' },
      ...(kinds === 'lighter' && { intake: lighter }),
      ...(kinds === 'own' && { intake: own }),
    },
    ...(kinds === 'counted' ? [{ ...plain, key: 'pupils', label: 'Pelajar', recorded: false }] : []),
  ]
}

function actors(shape: Shape): readonly Actor[] {
  return [
    { key: 'guest', label: 'Tamu', role: 'visitor', optional: false },
    { key: 'officer', label: 'Petugas', role: 'officer', optional: false, ...(shape.gate && { post: 'Lobi' }) },
    { key: 'assistant', label: { id: 'Asisten', en: 'Assistant' }, role: 'staff', optional: true },
    { key: 'rule', label: 'Aturan', role: 'rule', optional: false },
    { key: 'host', label: 'Pimpinan', role: 'host', optional: false },
  ]
}

function standards(): Standard[] {
  return [
    {
      name: 'Janji layanan',
      measure: { steps: 'all' },
      limit: { amount: 10, unit: 'minute', working: false },
      binds: 'office',
    },
    {
      name: { id: 'Lama bertemu', en: 'Meeting' },
      measure: { from: 'arrived', to: 'reportedBack' },
      limit: { amount: 3, unit: 'hour', working: false },
      binds: 'guest',
    },
  ]
}

function arbitraryShape(): fc.Arbitrary<Shape> {
  return fc.record({
    requested: fc.boolean(),
    letter: fc.constantFrom('none', 'ends', 'mended', 'forMembers'),
    registers: fc.constantFrom('guest', 'officer', 'afterYes', 'asNeed'),
    identity: fc.constantFrom('held', 'seen', 'offered', 'none'),
    bag: fc.constantFrom('none', 'step', 'need'),
    umbrella: fc.boolean(),
    card: fc.constantFrom('none', 'worn', 'carried'),
    cardStep: fc.boolean(),
    sticker: fc.boolean(),
    asks: fc.constantFrom('nobody', 'host', 'assistantThenHost', 'rule', 'ruleThenHost', 'byHand'),
    no: fc.constantFrom('same', 'away', 'end'),
    later: fc.constantFrom('open', 'same', 'away'),
    queue: fc.boolean(),
    seat: fc.constantFrom('none', 'step', 'orReceived'),
    receive: fc.constantFrom('none', 'step', 'forwarding'),
    meetingEnds: fc.boolean(),
    back: fc.constantFrom('none', 'returns', 'reports', 'fromReport'),
    away: fc.boolean(),
    file: fc.boolean(),
    hostField: fc.constantFrom('staff', 'unit', 'named', 'none'),
    topic: fc.boolean(),
    gate: fc.boolean(),
  })
}

function arbitraryIdentity(): fc.Arbitrary<Identity> {
  const list = fc.array(arbitraryText, { maxLength: 2 })
  const date = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10))
  return fc.record(
    {
      institution: fc.array(arbitraryText, { minLength: 1, maxLength: 2 }),
      unit: arbitraryText,
      number: line(30),
      name: arbitraryText,
      created: date,
      effective: date,
      approvedBy: fc.record({ title: arbitraryText, nip: line(20) }, { requiredKeys: [] }),
      legalBasis: list,
      qualifications: list,
      related: list,
      equipment: list,
      warnings: list,
      records: list,
      more: fc.array(fc.record({ label: arbitraryText, text: arbitraryText }), { maxLength: 2 }),
    },
    { requiredKeys: ['legalBasis', 'qualifications', 'related', 'equipment', 'warnings', 'records', 'more'] },
  )
}

function arbitraryAdmits(): fc.Arbitrary<Admits> {
  return fc.record(
    {
      people: fc.integer({ min: 1, max: 500 }),
      notice: arbitraryDuration,
      days: fc.subarray([1, 2, 3, 4, 5, 6, 7] as const, { minLength: 1 }),
      hours: fc.constantFrom(
        [{ from: 480, to: 960 }],
        [
          { from: 450, to: 720 },
          { from: 780, to: 1440 },
        ],
      ),
      atOnce: fc.integer({ min: 1, max: 50 }),
    },
    { requiredKeys: [] },
  )
}

/** One line of any script, as the reader keeps it: composed, without blanks at its ends. */
function line(longest: number): fc.Arbitrary<string> {
  return fc
    .string({ unit: 'grapheme', maxLength: longest })
    .map((text) => text.normalize('NFC').trim())
    .filter((text) => text !== '')
}
