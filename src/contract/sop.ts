import Type, { type Static } from 'typebox'
import { At, Day, nullable, page } from './primitives.ts'

/** What the book asks of a visitor, what is kept, lent and signed. */
const Intake = Type.Object({
  host: Type.Enum(['staff', 'unit', 'named', 'none']),
  fields: Type.Array(
    Type.Object({
      name: Type.String(),
      label: nullable(Type.String()),
      need: Type.Enum(['required', 'optional', 'none']),
    }),
  ),
  keeps: Type.Array(Type.Object({ item: Type.String(), label: nullable(Type.String()), policy: Type.String() })),
  issues: Type.Array(Type.Object({ pool: Type.String(), label: nullable(Type.String()), policy: Type.String() })),
  signs: Type.Object({ entering: Type.String(), leaving: Type.String() }),
  /**
   * What registering at the desk does for someone who just comes; all else has a step of its own. `step`: whose clock begins when
   * the form opens. `registers` false: the book is signed later, the form only opens the visit. `identity`: as in `keeps`, `none`
   * where registering does not take it. `asks`: who is asked by itself once it is registered, by which step.
   */
  atDesk: Type.Optional(
    Type.Object({
      step: nullable(Type.Integer()),
      registers: Type.Boolean(),
      identity: Type.Enum(['held', 'seen', 'offered', 'none']),
      pools: Type.Array(Type.String()),
      asks: nullable(Type.Object({ actor: Type.String(), step: Type.Integer() })),
    }),
  ),
  /** Visits are asked for before anyone comes, by letter, booking or invitation. */
  ahead: Type.Optional(Type.Boolean()),
  /** The most people in one visit. */
  people: Type.Optional(Type.Integer()),
})
export type SopIntake = Static<typeof Intake>

/** The printed block of an SOP; a part that the office left out is left out here too. */
const Identity = Type.Object({
  institution: Type.Optional(Type.Array(Type.String())),
  unit: Type.Optional(Type.String()),
  number: Type.Optional(Type.String()),
  name: Type.Optional(Type.String()),
  created: Type.Optional(Type.String()),
  revised: Type.Optional(Type.String()),
  effective: Type.Optional(Type.String()),
  approvedBy: Type.Optional(
    Type.Object({
      title: Type.Optional(Type.String()),
      name: Type.Optional(Type.String()),
      rank: Type.Optional(Type.String()),
      nip: Type.Optional(Type.String()),
    }),
  ),
  legalBasis: Type.Array(Type.String()),
  qualifications: Type.Array(Type.String()),
  related: Type.Array(Type.String()),
  equipment: Type.Array(Type.String()),
  warnings: Type.Array(Type.String()),
  records: Type.Array(Type.String()),
  more: Type.Array(Type.Object({ label: Type.String(), text: Type.String() })),
})
export type SopIdentity = Static<typeof Identity>

const shape = Type.Enum(['capsule', 'box', 'diamond'])
/** Rows, symbols and lines of the flow chart, without coordinates; see the domain's flowchart. */
const Chart = Type.Object({
  columns: Type.Array(Type.Object({ key: Type.String(), label: Type.String(), role: Type.String() })),
  rows: Type.Array(
    Type.Object({
      no: Type.Integer(),
      main: Type.Object({ column: Type.Integer(), shape }),
      companions: Type.Array(Type.Object({ column: Type.Integer(), shape, part: Type.Enum(['asked', 'with']) })),
      endsAside: Type.Boolean(),
      kinds: Type.Array(Type.String()),
    }),
  ),
  lines: Type.Array(
    Type.Object({
      from: Type.Integer(),
      leaves: Type.Enum(['main', 'asked']),
      to: Type.Union([Type.Integer(), Type.Literal('end')]),
      word: nullable(Type.Enum(['yes', 'no'])),
      joined: Type.Boolean(),
    }),
  ),
})
export type SopChart = Static<typeof Chart>

/**
 * The SOP in force, as the screens need it: texts in the reader's language, the intake that the form follows,
 * the activities as printed, the flow chart, and what was measured this month.
 */
export const SopInForce = Type.Object(
  {
    version: Type.Integer(),
    effective: nullable(Type.String()),
    name: Type.String(),
    identity: Identity,
    actors: Type.Array(
      Type.Object({
        key: Type.String(),
        label: Type.String(),
        role: Type.String(),
        /** The place where they act; null where the SOP names none. */
        post: Type.Optional(nullable(Type.String())),
        optional: Type.Optional(Type.Boolean()),
      }),
    ),
    kinds: Type.Array(
      Type.Object({
        key: Type.String(),
        label: Type.String(),
        recorded: Type.Boolean(),
        requirements: Type.Array(Type.String()),
        intake: Intake,
      }),
    ),
    intake: Intake,
    steps: Type.Array(
      Type.Object({
        no: Type.Integer(),
        short: Type.String(),
        actor: Type.String(),
        activity: Type.String(),
        requirements: Type.Array(Type.String()),
        limitText: nullable(Type.String()),
        limitSeconds: nullable(Type.Number()),
        output: nullable(Type.String()),
        remark: nullable(Type.String()),
        /** What was measured this month; null without a visit. */
        measured: nullable(
          Type.Object({
            count: Type.Integer(),
            within: Type.Integer(),
            beyond: Type.Integer(),
            unrecorded: Type.Integer(),
            medianSeconds: nullable(Type.Number()),
            p10Seconds: nullable(Type.Number()),
            p90Seconds: nullable(Type.Number()),
          }),
        ),
        /** Visits that stand in it now. */
        standing: Type.Integer(),
      }),
    ),
    flowchart: Chart,
    standards: Type.Array(
      Type.Object({ name: Type.String(), limitText: Type.String(), limitSeconds: nullable(Type.Number()) }),
    ),
    month: Type.Object({ from: Type.String(), visits: Type.Integer() }),
    yaml: Type.String(),
  },
  { $id: 'SopInForce' },
)
export type SopInForce = Static<typeof SopInForce>

export const SopVersionItem = Type.Object(
  {
    version: Type.Integer(),
    name: Type.String(),
    /** As printed: the day it was given, else the one in its file. */
    effective: nullable(Type.String()),
    /** The day from which it holds by itself; null where somebody has to put it in force. */
    startsOn: nullable(Day),
    inForce: Type.Boolean(),
    addedAt: At,
    addedBy: Type.String(),
    signedAt: nullable(At),
    signedBy: nullable(Type.String()),
  },
  { $id: 'SopVersionItem' },
)
export type SopVersionItem = Static<typeof SopVersionItem>
export const SopVersion = Type.Object({ ...SopVersionItem.properties, yaml: Type.String() }, { $id: 'SopVersion' })
export type SopVersion = Static<typeof SopVersion>
export const SopVersionPage = page(SopVersionItem)
export type SopVersionPage = Static<typeof SopVersionPage>

/** An SOP file that ships, to begin an own one from. */
export const SopExample = Type.Object(
  {
    key: Type.String(),
    name: Type.String(),
    /** Whose SOP it is, as its block says. */
    office: nullable(Type.String()),
    steps: Type.Integer(),
    actors: Type.Integer(),
    yaml: Type.String(),
  },
  { $id: 'SopExample' },
)
export type SopExample = Static<typeof SopExample>
export const SopExamplePage = page(SopExample)
export type SopExamplePage = Static<typeof SopExamplePage>

/** The draft of the office as it was saved, with every fault in it. */
export const SopDraft = Type.Object(
  {
    yaml: Type.String(),
    /** Counts the savings; the next saving names it. */
    revision: Type.Integer(),
    savedBy: Type.String(),
    savedAt: At,
    errors: Type.Array(
      Type.Object({
        code: Type.String(),
        line: Type.Integer(),
        column: Type.Integer(),
        message: Type.String(),
      }),
    ),
  },
  { $id: 'SopDraft' },
)
export type SopDraft = Static<typeof SopDraft>
/** `revision`: the one that was changed, null where there was no draft. */
export const SopDraftChange = Type.Object(
  { yaml: Type.String({ maxLength: 1_000_000 }), revision: nullable(Type.Integer({ minimum: 1 })) },
  { $id: 'SopDraftChange' },
)
export type SopDraftChange = Static<typeof SopDraftChange>
export const SopDraftRemoval = Type.Object({ revision: Type.Integer({ minimum: 1 }) })
export type SopDraftRemoval = Static<typeof SopDraftRemoval>

/** A new version from YAML, as written; it holds from the day `effective` by itself, or waits until it is put in force. */
export const NewSopVersion = Type.Object(
  { yaml: Type.String({ maxLength: 1_000_000 }), effective: Type.Optional(Day) },
  { $id: 'NewSopVersion' },
)
export type NewSopVersion = Static<typeof NewSopVersion>
const Share = Type.Object({ within: Type.Integer(), beyond: Type.Integer() })
export const SopSource = Type.Object({ yaml: Type.String({ maxLength: 1_000_000 }) }, { $id: 'SopSource' })
export type SopSource = Static<typeof SopSource>
/** What this month's filed visits measured under the version in force, and what they would have under a draft. */
export const SopForecast = Type.Object(
  {
    /** The version in force, whose visits these are. */
    version: Type.Integer(),
    from: Day,
    visits: Type.Integer(),
    /** Of these, how many could be judged by the draft. */
    judged: Type.Integer(),
    /** The steps of the draft; `now` is null for a step that the version in force does not have. */
    steps: Type.Array(Type.Object({ no: Type.Integer(), short: Type.String(), now: nullable(Share), draft: Share })),
    standards: Type.Array(Type.Object({ name: Type.String(), now: nullable(Share), draft: Share })),
  },
  { $id: 'SopForecast' },
)
export type SopForecast = Static<typeof SopForecast>
export const SopChoice = Type.Object({ version: Type.Integer({ minimum: 1 }) }, { $id: 'SopChoice' })
export type SopChoice = Static<typeof SopChoice>

/** Which version is drawn; the one in force where none is named. */
export const SopDrawingQuery = Type.Object({ version: Type.Optional(Type.Integer({ minimum: 1 })) })
/** The same with the paper on which it is printed, across: folio, or A4. */
export const SopPaperQuery = Type.Object({
  version: Type.Optional(Type.Integer({ minimum: 1 })),
  paper: Type.Optional(Type.Enum(['f4', 'a4'])),
})
