import type { Approver, Identity } from '../sop.ts'
import { itemsOf, mapOf, missing, type Reading, type Value } from './reading.ts'
import { dateOf, plainTextOf, textOf, textsOf } from './values.ts'

const keys = [
  'institution',
  'unit',
  'number',
  'name',
  'created',
  'revised',
  'effective',
  'approvedBy',
  'legalBasis',
  'qualifications',
  'related',
  'equipment',
  'warnings',
  'records',
  'more',
] as const

/** The printed block; every part may be left out. */
export function readIdentity(value: Value | undefined, reading: Reading): Identity {
  const map = value === undefined ? {} : mapOf<(typeof keys)[number]>(value, keys, reading)
  const list = (key: (typeof keys)[number]) => (map[key] === undefined ? [] : textsOf(map[key], reading))
  const created = map.created === undefined ? undefined : dateOf(map.created, reading)
  const revised = map.revised === undefined ? undefined : dateOf(map.revised, reading)
  const effective = map.effective === undefined ? undefined : dateOf(map.effective, reading)
  return {
    ...(map.institution === undefined ? {} : { institution: textsOf(map.institution, reading) }),
    ...(map.unit === undefined ? {} : { unit: textOf(map.unit, reading) }),
    ...(map.number === undefined ? {} : { number: plainTextOf(map.number, reading) }),
    ...(map.name === undefined ? {} : { name: textOf(map.name, reading) }),
    ...(created === undefined ? {} : { created }),
    ...(revised === undefined ? {} : { revised }),
    ...(effective === undefined ? {} : { effective }),
    ...(map.approvedBy === undefined ? {} : { approvedBy: readApprover(map.approvedBy, reading) }),
    legalBasis: list('legalBasis'),
    qualifications: list('qualifications'),
    related: list('related'),
    equipment: list('equipment'),
    warnings: list('warnings'),
    records: list('records'),
    more: map.more === undefined ? [] : itemsOf(map.more, reading).map((row) => readRow(row, reading)),
  }
}

function readApprover(value: Value, reading: Reading): Approver {
  const map = mapOf(value, ['title', 'name', 'rank', 'nip'], reading)
  return {
    ...(map.title === undefined ? {} : { title: textOf(map.title, reading) }),
    ...(map.name === undefined ? {} : { name: textOf(map.name, reading) }),
    ...(map.rank === undefined ? {} : { rank: textOf(map.rank, reading) }),
    ...(map.nip === undefined ? {} : { nip: plainTextOf(map.nip, reading) }),
  }
}

function readRow(value: Value, reading: Reading): Identity['more'][number] {
  const { label, text } = mapOf(value, ['label', 'text'], reading)
  if (label === undefined) missing(value, 'label', reading)
  if (text === undefined) missing(value, 'text', reading)
  return {
    label: label === undefined ? '' : textOf(label, reading),
    text: text === undefined ? '' : textOf(text, reading),
  }
}
