// The open visits and the guest-book search, with a thousand filed visits behind them and with a million. The filed ones are written
// straight into the tables that screens read; twenty open ones came in over HTTP.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'
import { searchText } from '../src/domain/person/fold.ts'
import { lineKey } from '../src/store/words.ts'
import type { Client } from './client.ts'
import { type Figure, median, ms, ratio } from './figures.ts'
import { dropFolder, newFolder, signedIn, startLawang } from './lawang.ts'
import { registration, someHost } from './registrations.ts'

const few = 1_000
const many = 1_000_000
const open = 20
const rounds = 150
const names = [
  'Siti Rahmawati',
  'Agus Prasetyo',
  'Maria Goreti',
  'Yohanes Sahay',
  'Lilis Suryani',
  'Markus Dehen',
  'Nur Aisyah',
]
const purposes = [
  'Konsultasi site plan',
  'Sengketa batas tanah',
  'Bantuan rumah swadaya',
  'Menyerahkan berkas',
  'Izin penelitian',
]

/** Reads at a thousand and at a million visits. */
export async function reading(): Promise<readonly Figure[]> {
  const [small, large] = [newFolder(), newFolder()]
  try {
    await openSome(small)
    cpSync(small, large, { recursive: true })
    fill(small, few)
    fill(large, many)
    const atFew = await measure(small)
    const atMany = await measure(large)
    return [
      compared('GET /api/visits?open=true at 1,000,000 visits', atMany.open, atFew.open, 2),
      compared('guest-book search at 1,000,000 visits, common word', atMany.common, atFew.common, 3),
      compared('guest-book search at 1,000,000 visits, one line', atMany.rare, atFew.rare, 3),
    ]
  } finally {
    dropFolder(small)
    dropFolder(large)
  }
}

const compared = (what: string, measured: number, baseline: number, most: number): Figure =>
  ratio(what, { measured: ms(measured), baseline: `${ms(baseline)} at 1,000`, value: measured / baseline }, { most })

async function openSome(dir: string): Promise<void> {
  const server = await startLawang(dir)
  const client = await signedIn(server, true)
  const hostId = await someHost(client)
  for (let n = 0; n < open; n += 1) {
    await client.send('POST', '/api/visits', registration(hostId, `open-${String(n).padStart(4, '0')}`))
  }
  client.end()
  await server.stop()
}

/** Writes filed visits by the pattern of a real line, each with a number, a day, a name and a purpose of its own. */
function fill(dir: string, count: number): void {
  const database = new DatabaseSync(join(dir, 'lawang.db'))
  database.exec('pragma synchronous = off; pragma journal_mode = wal')
  const pattern = database.prepare('select * from visit limit 1').get()
  const office = database.prepare('select no from office').get()
  if (pattern === undefined || office === undefined) throw new Error('No visit to copy')
  const columns = Object.keys(pattern)
  const insert = database.prepare(
    `insert into visit (${columns.map((name) => `"${name}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
  )
  const index = database.prepare('insert into visit_words (rowid, folded) values (?, ?)')
  database.exec('begin')
  for (let n = 1; n <= count; n += 1) {
    const row = filedLine(pattern, n)
    insert.run(...columns.map((name) => row[name] ?? null))
    index.run(Number(office['no']) * 2 ** 36 + Number(row['line']), String(row['folded']))
  }
  database.exec('commit')
  database.close()
}

type Row = Readonly<Record<string, SQLOutputValue>>

function filedLine(pattern: Row, n: number): Row {
  const year = 2000 + Math.floor(n / 50_000)
  const number = (n % 50_000) + 1
  const name = `${names[n % names.length]} ${n.toString(36)}`
  const purpose = `${purposes[n % purposes.length]} ${n}`
  const at = Date.UTC(year, Math.floor(((n % 50_000) / 50_000) * 12), 1 + (n % 27), 2, n % 60)
  return {
    ...pattern,
    visit_id: `filled-${n}`,
    first_seq: 1_000_000 + n,
    line: lineKey(year, number),
    year,
    number,
    day: new Date(at).toISOString().slice(0, 10),
    person_id: `person-${n % 300_000}`,
    name,
    purpose,
    opened_at: at,
    registered_at: at,
    received_at: at + 400_000,
    left_at: at + 1_800_000,
    filed_at: at + 1_860_000,
    archive_year: year,
    archive_number: number,
    outcome: 'met',
    folded: searchText([String(number), name, 'CV Barito Griya', purpose]),
  }
}

async function measure(dir: string) {
  const server = await startLawang(dir)
  const client = await signedIn(server, false)
  try {
    return {
      open: await timeOf(client, '/api/visits?open=true'),
      common: await timeOf(client, '/api/guest-book?q=rahmawati'),
      rare: await timeOf(client, '/api/guest-book?q=swadaya%20777'),
    }
  } finally {
    client.end()
    await server.stop()
  }
}

async function timeOf(client: Client, path: string): Promise<number> {
  const took: number[] = []
  for (let n = 0; n < rounds; n += 1) {
    const began = performance.now()
    await client.send('GET', path)
    took.push(performance.now() - began)
  }
  return median(took.slice(20))
}
