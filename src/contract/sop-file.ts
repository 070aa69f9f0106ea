import Type, { type TProperties, type TSchema } from 'typebox'
import { hostFields, identityKeeps, issues, keeps, needs, roles } from '../domain/sop/known.ts'
import { answerWords, movements, openings, plainLasting, turns } from '../domain/sop/moment-name.ts'
import { weekdayNames } from '../domain/sop/read/admits.ts'

// Names first: the pieces of a schema are values, made before what is put together of them.

/** Characters that no text may hold. */
const unwritable = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f'
/** A text as YAML reads one: a number stands for itself. */
const plainText = Type.Union([Type.String({ pattern: `^(?=[\\s\\S]*\\S)[^${unwritable}]*$` }), Type.Number()])
const text = Type.Union([plainText, map({ id: plainText, en: plainText })])
/** A key that the file itself made up; YAML reads some of them as numbers. */
const name = Type.Union([Type.String({ minLength: 1 }), Type.Number(), Type.Boolean()])
const names = Type.Union([name, Type.Array(name)])
const whole = Type.Integer({ minimum: 1, maximum: 1_000_000 })
const date = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

const limitWords = [
  ...['menit', 'jam', 'hari'].flatMap((unit) => [unit, `${unit} kerja`]),
  ...['minutes?', 'hours?', 'days?'].flatMap((unit) => [unit, `working ${unit}`]),
]
const duration = Type.String({
  pattern: `^\\s*[1-9][0-9]{0,4}\\s+(${limitWords.map(anyCase).join('|')})\\s*$`,
  description: '5 menit, 2 jam, 1 hari, 5 hari kerja',
  examples: ['5 menit', '2 jam', '1 hari', '5 hari kerja'],
})

const madeUp = '[a-z][A-Za-z0-9]{0,59}'
const momentPattern = `^(${[
  ...[...openings, ...plainLasting, ...movements, ...turns],
  `answered\\.(${answerWords.join('|')})`,
  `(deposited|issued|takenBack)\\.${madeUp}`,
  `handedBack\\.${madeUp}(\\.processed)?`,
  `performed\\.${madeUp}(\\.passed|\\.failed)?`,
].join('|')})$`
const moment = Type.String({ pattern: momentPattern, description: 'Peristiwa, misalnya registered' })

const need = Type.Enum([...needs])
const admits = map(
  {},
  {
    people: whole,
    notice: duration,
    days: oneOrMore(Type.String({ pattern: `^\\s*(${weekdayNames.map(anyCase).join('|')})\\s*$` })),
    hours: oneOrMore(Type.String({ pattern: '^\\s*\\d{1,2}[.:]\\d{2}\\s*[-–]\\s*\\d{1,2}[.:]\\d{2}\\s*$' })),
    atOnce: whole,
  },
)
const intake = {
  fields: named(madeUp, { host: Type.Enum([...hostFields]) }, need),
  keeps: named(madeUp, { identityCard: Type.Enum([...identityKeeps]) }, Type.Enum([...keeps])),
  issues: named(madeUp, {}, Type.Enum([...issues])),
  signs: map({}, { entering: Type.Enum([...needs, 'each']), leaving: need }),
  admits,
}

const texts = Type.Array(text)
const identity = map(
  {},
  {
    institution: texts,
    unit: text,
    number: plainText,
    name: text,
    created: date,
    revised: date,
    effective: date,
    approvedBy: map({}, { title: text, name: text, rank: text, nip: plainText }),
    legalBasis: texts,
    qualifications: texts,
    related: texts,
    equipment: texts,
    warnings: texts,
    records: texts,
    more: Type.Array(map({ label: text, text })),
  },
)

const key = '[A-Za-z0-9][A-Za-z0-9_-]{0,59}'
const actor = map({ label: text, role: Type.Enum([...roles]) }, { post: plainText, optional: Type.Boolean() })
const kind = map({ label: text }, { requirements: texts, recorded: Type.Boolean(), ...intake })

const step = map(
  {
    no: whole,
    short: text,
    actor: name,
    until: Type.Object(
      {},
      {
        propertyNames: moment,
        additionalProperties: Type.Union([Type.Integer(), Type.Literal('end')]),
        minProperties: 1,
      },
    ),
    activity: text,
  },
  {
    with: names,
    asks: name,
    only: Type.Union([name, Type.Array(name, { minItems: 1 })]),
    from: moment,
    needs: oneOrMore(moment),
    limit: duration,
    requirements: texts,
    output: text,
    remark: text,
  },
)

const measured = { name: text, limit: duration }
const bound = { binds: Type.Enum(['office', 'guest']), only: names }
const standard = Type.Union([
  map({ ...measured, from: moment, to: moment }, { ...bound, steps: Type.Null() }),
  map(
    { ...measured, steps: Type.Union([Type.Literal('all'), whole, Type.Array(whole, { minItems: 1 })]) },
    { ...bound, from: Type.Null(), to: Type.Null() },
  ),
])

const file = map(
  {
    sop: Type.Literal(1),
    name: text,
    actors: named(key, {}, actor),
    steps: Type.Array(step, { minItems: 1 }),
  },
  {
    identity,
    kinds: named(key, {}, Type.Union([text, kind])),
    words: named(madeUp, {}, text),
    ...intake,
    standards: Type.Array(standard),
  },
)

/**
 * The SOP file, format 1, as JSON Schema: what an editor completes and checks while somebody writes. Every file that the reader
 * accepts fits it; what only the reader can know (names that must be declared, ways that must lead to the end) is not in it.
 */
export const sopFileSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'SOP',
  description: 'SOP penerimaan tamu untuk Lawang, format 1',
  ...file,
}

/** A map of known keys and no others. A key without a value counts as left out. */
function map<Must extends TProperties, May extends TProperties = Record<never, never>>(must: Must, may?: May) {
  const maybe = Object.entries(may ?? {}).map(([key, schema]) => [
    key,
    Type.Optional(Type.Union([schema, Type.Null()])),
  ])
  return Type.Object({ ...must, ...Object.fromEntries(maybe) }, { additionalProperties: false })
}

/** A map whose keys the office makes up, but for some that are known. */
function named(pattern: string, known: TProperties, value: TSchema) {
  return Type.Object(Object.fromEntries(Object.entries(known).map(([key, schema]) => [key, Type.Optional(schema)])), {
    propertyNames: Type.String({ pattern: `^${pattern}$` }),
    additionalProperties: value,
  })
}

function oneOrMore<Item extends TSchema>(item: Item) {
  return Type.Union([item, Type.Array(item)])
}

/** A pattern of words in letters of either case, with any blanks between them. */
function anyCase(words: string): string {
  return words.replaceAll(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`).replaceAll(' ', '\\s+')
}
