import { nameKey, phoneDigits, searchText } from '../src/domain/person/fold.ts'
import type { Engine, OfficeKey } from '../src/store/engine.ts'
import type { VisitorTable, VisitTable } from '../src/store/schema.ts'
import { lineKey } from '../src/store/words.ts'

const given = [
  'Budi',
  'Siti',
  'Agus',
  'Maria',
  'Yohanes',
  'Norma',
  'Hendra',
  'Ratna',
  'Wahyu',
  'Elisabet',
  'Gunawan',
  'Fransiska',
  'Syaiful',
  'Kasmawati',
  'Oktavianus',
  'Djoko',
]
const family = [
  'Santoso',
  'Lestari',
  'Saputra',
  'Goreti',
  'Rangga',
  'Yunita',
  'Susilo',
  'Dewi',
  'Hidayat',
  'Tamara',
  'Bahri',
  'Bulan',
  'Tunjang',
  'Luhing',
  'Asi',
  'Soetrisno',
]
const places = [
  'Kahayan',
  'Barito',
  'Sebangau',
  'Langkai',
  'Pahandut',
  'Rungan',
  'Katingan',
  'Seruyan',
  'Kapuas',
  'Lamandau',
]
const kinds = ['PT', 'CV', 'Dinas', 'Warga', 'Yayasan', 'Universitas', 'Kantor', 'Desa']
const purposes = [
  'Menyerahkan gambar revisi',
  'Bantuan rumah swadaya',
  'Kunjungan kerja',
  'Sengketa batas tanah',
  'Koordinasi RP3KP',
  'Izin penelitian',
  'Penagihan termin',
  'Sertifikat tanah hibah',
  'Rapat pengadaan tanah',
  'Mengantar surat',
]
const dayMs = 86_400_000
const rowsAtOnce = 5_000

/**
 * Fills the tables that lists and searches read with filed visits, without their ledger: what is measured is reading
 * among many, and a million visits through the front door would take longer than all the rest.
 */
export async function fillOffice(engine: Engine, office: OfficeKey, visits: number, lastYear: number): Promise<void> {
  const perYear = Math.ceil(visits / 5)
  const persons = new Map<number, VisitorTable>()
  for (let start = 0; start < visits; start += rowsAtOnce) {
    const lines = Array.from({ length: Math.min(rowsAtOnce, visits - start) }, (_, index) =>
      lineNo(office, start + index, perYear, lastYear),
    )
    const fresh = lines.flatMap((line) => newVisitor(persons, line))
    await engine.transact(async (db) => {
      await engine.insertMany(db, 'visit', lines)
      await engine.indexWords(
        db,
        'visit',
        office,
        lines.map(({ line, folded }) => ({ line: line ?? 0, folded, replaces: false })),
      )
      await engine.insertMany(db, 'visitor', fresh)
      await engine.indexWords(
        db,
        'visitor',
        office,
        fresh.map((row) => ({ line: row.first_line, folded: row.folded, replaces: false })),
      )
    })
  }
}

function lineNo(office: OfficeKey, index: number, perYear: number, lastYear: number): VisitTable {
  const yearsAgo = 5 - Math.floor(index / perYear)
  const year = lastYear - yearsAgo
  const number = (index % perYear) + 1
  const at = Date.UTC(year, 0, 2, 2) + Math.floor((number / perYear) * 360) * dayMs
  const person = (index * 7919) % Math.max(1, Math.floor(index * 0.6) + 1)
  const name = `${pick(given, person)} ${pick(family, person >> 4)} ${suffix(person)}`
  const institution = `${pick(kinds, person >> 3)} ${pick(places, person >> 6)} ${person % 97}`
  const purpose = pick(purposes, index)
  return {
    visit_id: `${office.id}-${String(index).padStart(9, '0')}`,
    office_id: office.id,
    first_seq: index * 10 + 1,
    line: lineKey(year, number),
    year,
    number,
    day: new Date(at).toISOString().slice(0, 10),
    origin: 'desk',
    kind: null,
    sop_version: 1,
    person_id: `${office.id}-p${person}`,
    name,
    institution,
    purpose,
    host_staff_id: `s${index % 25}`,
    host_unit_id: `u${index % 5}`,
    host_name: `${pick(given, index)} ${pick(family, index >> 2)}`,
    host_unit_name: 'Bidang Perumahan',
    head_count: 1,
    opened_at: at,
    registered_at: at,
    initials: '["M10 20L30 40L50 20"]',
    received_at: at,
    left_at: at,
    filed_at: at,
    archive_year: year,
    archive_number: number,
    outcome: 'met',
    mended: null,
    folded: searchText([String(number), name, institution, purpose, 'Bidang Perumahan']),
  }
}

function newVisitor(persons: Map<number, VisitorTable>, line: VisitTable): VisitorTable[] {
  const person = Number(line.person_id?.split('-p').at(-1))
  if (persons.has(person) || line.person_id === null || line.line === null || line.name === null) return []
  const phone = `+62 812 ${String(person).padStart(8, '0')}`
  const row: VisitorTable = {
    office_id: line.office_id,
    person_id: line.person_id,
    first_line: line.line,
    last_line: line.line,
    visits: 1,
    name: line.name,
    institution: line.institution,
    phone,
    last_visit_id: line.visit_id,
    last_at: line.opened_at,
    last_purpose: line.purpose,
    last_host_staff_id: line.host_staff_id,
    last_host_name: line.host_name,
    last_identity_kind: 'ktp',
    last_identity_digits: null,
    folded: searchText([line.name, line.institution, phoneDigits(phone)]),
  }
  persons.set(person, row)
  return [row]
}

/** A third name, so that among very many people few share all of theirs. */
function suffix(person: number): string {
  const syllables = ['ka', 'ha', 'ya', 'ba', 'ri', 'to', 'se', 'ru', 'la', 'man', 'da', 'pu', 'ku', 'mi', 'no', 'ti']
  return nameKey([person, person >> 4, person >> 8, person >> 12].map((part) => pick(syllables, part)).join(''))
}

function pick(words: readonly string[], index: number): string {
  return words[index % words.length] ?? ''
}
