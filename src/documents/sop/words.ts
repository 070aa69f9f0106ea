/** The words of an SOP as its document has them. Official papers are Indonesian, whoever prints them. */

import { formatDuration } from '../../domain/sop/duration.ts'
import type { Flowchart } from '../../domain/sop/flowchart.ts'
import type { Identity, Sop, Step, Text } from '../../domain/sop/sop.ts'
import { textIn } from '../../domain/sop/text.ts'
import { monthName } from '../../text/format.ts'

/** The texts of a row of the table. */
export type RowWords = {
  readonly no: string
  readonly activity: string
  readonly requirements: readonly string[]
  readonly limit: string
  readonly output: string
  readonly remarks: readonly string[]
}

/** The rows of the table of activities. */
export function rowsOf(chart: Flowchart): readonly RowWords[] {
  return chart.rows.map(({ step, kinds }) => ({
    no: `${step.no}.`,
    activity: written(step.activity),
    requirements: step.requirements.map(written),
    limit: step.limit === undefined ? '' : formatDuration(step.limit, 'id'),
    output: written(step.output),
    remarks: remarksOf(step, kinds),
  }))
}

/** Where each step leads: `1 → 2; 2 → ya: 3, tidak: 8; …; 9 selesai.` */
export function flowInWords(chart: Flowchart): string {
  const parts = chart.rows.map(({ step: { no }, companions }) => {
    const asks = companions.filter(({ part }) => part === 'asked').map(({ column }) => labelOf(chart, column))
    const joins = companions.filter(({ part }) => part === 'with').map(({ column }) => labelOf(chart, column))
    const who = [...asks.map((name) => `bertanya kepada ${name}`), ...joins.map((name) => `bersama ${name}`)]
    const ways = chart.lines
      .filter(({ from }) => from === no)
      .map(({ to, word }) => `${word === null ? '' : `${lineWords[word]}: `}${to === 'end' ? 'selesai' : to}`)
    const whole = who.length > 0 ? `${no} (${who.join(', ')})` : `${no}`
    return ways.length > 0 ? `${whole} → ${ways.join(', ')}` : `${whole} selesai`
  })
  return `${parts.join('; ')}.`
}

/** The words beside the lines of the flow. */
export const lineWords = { yes: 'ya', no: 'tidak' } as const

/** The parts of the identity block, in the order and the words of the form. */
export function identityOf({ identity, name }: Sop) {
  const { number, created, revised, effective, approvedBy } = identity
  return {
    unit: written(identity.unit).toUpperCase(),
    name: written(identity.name ?? name),
    facts: [
      ['Nomor SOP', number ?? ''],
      ['Tanggal Pembuatan', dayOf(created)],
      ['Tanggal Revisi', dayOf(revised)],
      ['Tanggal Efektif', dayOf(effective)],
      ...identity.more.map((row) => [written(row.label), written(row.text)]),
    ],
    approval: {
      title: written(approvedBy?.title),
      name: written(approvedBy?.name),
      rank: written(approvedBy?.rank),
      nip: approvedBy?.nip ?? '',
    },
    parts: [
      ['Dasar Hukum', listOf(identity, 'legalBasis'), 'Kualifikasi Pelaksana', listOf(identity, 'qualifications')],
      ['Keterkaitan', listOf(identity, 'related'), 'Peralatan/Perlengkapan', listOf(identity, 'equipment')],
      ['Peringatan', listOf(identity, 'warnings'), 'Pencatatan dan Pendataan', listOf(identity, 'records')],
    ],
  }
}

/** A text of the office in the language of its papers; nothing where it was left out. */
export function written(text: Text | undefined): string {
  return text === undefined ? '' : textIn(text, 'id')
}

function remarksOf({ remark }: Step, kinds: readonly Text[]): readonly string[] {
  const only = kinds.length === 0 ? [] : [`Hanya untuk ${kinds.map(written).join(', ')}`]
  return remark === undefined ? only : [...only, written(remark)]
}

function labelOf({ columns }: Flowchart, column: number): string {
  return written(columns[column]?.label)
}

function listOf(
  identity: Identity,
  key: 'legalBasis' | 'qualifications' | 'related' | 'equipment' | 'warnings' | 'records',
) {
  return identity[key].map(written)
}

/** An ISO day in words: `18 Januari 2021`. */
function dayOf(iso: string | undefined): string {
  const [year, month, day] = (iso ?? '').split('-').map(Number)
  return year && month && day ? `${day} ${monthName(month, 'id')} ${year}` : ''
}
