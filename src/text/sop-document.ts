import { limitSeconds } from '../domain/sop/duration.ts'
import { flowOf } from '../domain/sop/flow.ts'
import { flowchartOf } from '../domain/sop/flowchart.ts'
import type { Identity, Intake, Sop, Step, Text } from '../domain/sop/sop.ts'
import { textIn } from '../domain/sop/text.ts'
import { atDeskOf } from '../domain/visit/decide/at-desk.ts'
import { limitWords } from './limit-words.ts'
import type { Locale } from './locale.ts'

/** The SOP as a document, in the reader's language: its block, its actors, what it takes in, its flowchart. */
export function presentSop(sop: Sop, locale: Locale) {
  const text = (words: Text) => textIn(words, locale)
  return {
    name: text(sop.name),
    identity: presentIdentity(sop.identity, text),
    actors: sop.actors.map(({ key, label, role, post, optional }) => ({
      key,
      label: text(label),
      role,
      post: post ?? null,
      optional,
    })),
    kinds: sop.kinds.map((kind) => ({
      key: kind.key,
      label: text(kind.label),
      recorded: kind.recorded,
      requirements: kind.requirements.map(text),
      intake: presentIntake(kind.intake, sop, kind.key, text),
    })),
    intake: presentIntake(sop.intake, sop, undefined, text),
    flowchart: presentFlowchart(sop, locale),
    standards: sop.standards.map(({ name, limit }) => ({
      name: text(name),
      limitText: limitWords(limit, locale),
      limitSeconds: limitSeconds(limit),
    })),
  }
}

/** A step as printed. */
export function presentStep(step: Step, locale: Locale) {
  const text = (words: Text) => textIn(words, locale)
  const orNull = (words: Text | undefined) => (words === undefined ? null : text(words))
  return {
    no: step.no,
    short: text(step.short),
    actor: step.actor,
    activity: text(step.activity),
    requirements: step.requirements.map(text),
    limitText: step.limit === undefined ? null : limitWords(step.limit, locale),
    limitSeconds: step.limit === undefined ? null : limitSeconds(step.limit),
    output: orNull(step.output),
    remark: orNull(step.remark),
  }
}

type Words = (words: Text) => string

function presentIdentity(identity: Identity, text: Words) {
  const { institution, unit, number, name, created, revised, effective, approvedBy } = identity
  return {
    ...(institution === undefined ? {} : { institution: institution.map(text) }),
    ...(unit === undefined ? {} : { unit: text(unit) }),
    ...(number === undefined ? {} : { number }),
    ...(name === undefined ? {} : { name: text(name) }),
    ...(created === undefined ? {} : { created }),
    ...(revised === undefined ? {} : { revised }),
    ...(effective === undefined ? {} : { effective }),
    ...(approvedBy === undefined ? {} : { approvedBy: presentApprover(approvedBy, text) }),
    legalBasis: identity.legalBasis.map(text),
    qualifications: identity.qualifications.map(text),
    related: identity.related.map(text),
    equipment: identity.equipment.map(text),
    warnings: identity.warnings.map(text),
    records: identity.records.map(text),
    more: identity.more.map((row) => ({ label: text(row.label), text: text(row.text) })),
  }
}

function presentApprover({ title, name, rank, nip }: NonNullable<Identity['approvedBy']>, text: Words) {
  return {
    ...(title === undefined ? {} : { title: text(title) }),
    ...(name === undefined ? {} : { name: text(name) }),
    ...(rank === undefined ? {} : { rank: text(rank) }),
    ...(nip === undefined ? {} : { nip }),
  }
}

/** Names that Lawang knows by itself have no word of the office: the screens have theirs. */
function presentIntake(intake: Intake, sop: Sop, kind: string | undefined, text: Words) {
  const { pools, ...atDesk } = atDeskOf(sop, kind)
  const label = (name: string) => {
    const word = sop.words[name]
    return word === undefined ? null : text(word)
  }
  return {
    host: intake.fields.host,
    fields: Object.entries(intake.fields.values).map(([name, need]) => ({ name, label: label(name), need })),
    keeps: Object.entries(intake.keeps).map(([item, policy]) => ({ item, label: label(item), policy })),
    issues: Object.entries(intake.issues).map(([pool, policy]) => ({ pool, label: label(pool), policy })),
    signs: { ...intake.signs },
    atDesk: { ...atDesk, pools: [...pools] },
    ahead: intake.admits.notice !== undefined || flowOf(sop, kind, []).steps[0]?.from === 'requested',
    ...(intake.admits.people === undefined ? {} : { people: intake.admits.people }),
  }
}

/** The flow chart alone: it can be drawn while other parts of the file are not yet sound. */
export function presentFlowchart(sop: Sop, locale: Locale) {
  const chart = flowchartOf(sop)
  const text = (words: Text) => textIn(words, locale)
  return {
    columns: chart.columns.map(({ key, label, role }) => ({ key, label: text(label), role })),
    rows: chart.rows.map(({ step, main, companions, endsAside, kinds }) => ({
      no: step.no,
      main,
      companions: [...companions],
      endsAside,
      kinds: kinds.map(text),
    })),
    lines: [...chart.lines],
  }
}
