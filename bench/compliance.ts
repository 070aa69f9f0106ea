// The compliance report over a million filed visits, against a bare GROUP BY over the same table in the same database. The measures
// are written straight into their table, seven rows a visit as the sample's SOP has them, over twenty years.
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import type { ComplianceReport } from '../src/contract/reports.ts'
import type { Client } from './client.ts'
import { type Figure, median, ms, ratio } from './figures.ts'
import { dropFolder, newFolder, type Running, signedIn, startLawang } from './lawang.ts'

const visits = 1_000_000
const firstYear = 2005
const months = 240
const rounds = 5
const bare = `
  select version, measure, verdict, count(*) as count, avg(seconds) as seconds
  from pass where office_id = ? group by version, measure, verdict
`
const always = `from=${firstYear}-01-01&to=${firstYear + 20}-12-31`

/** How long the report takes over everything, and over one month. */
export async function compliance(): Promise<readonly Figure[]> {
  const dir = newFolder()
  try {
    const first = await startLawang(dir)
    ;(await signedIn(first, true)).end()
    await first.stop()
    fill(dir)
    const server = await startLawang(dir)
    const database = new DatabaseSync(join(dir, 'lawang.db'), { readOnly: true })
    try {
      return await measured(server, database)
    } finally {
      database.close()
      await server.stop()
    }
  } finally {
    dropFolder(dir)
  }
}

async function measured(server: Running, database: DatabaseSync): Promise<readonly Figure[]> {
  const office = String(database.prepare('select id from office').get()?.['id'])
  const whole: number[] = []
  const counting: number[] = []
  const waiting: number[] = []
  for (let n = 0; n < rounds; n += 1) {
    // The bare statement holds up this process so long that a connection kept open would be closed behind its back.
    const client = await signedIn(server, false)
    const desk = deskWhile(client)
    whole.push(await timed(() => asked(client, always)))
    waiting.push(await desk())
    client.end()
    // In turns, so that whatever else the machine does weighs on both alike.
    counting.push(await timed(async () => database.prepare(bare).all(office)))
  }
  const client = await signedIn(server, false)
  const month = await timesOf(() => client.send('GET', '/api/reports/compliance?from=2015-03-01&to=2015-03-31'))
  client.end()
  return [
    ratio(
      'compliance report over 1,000,000 visits',
      {
        measured: ms(median(whole)),
        baseline: `${ms(median(counting))} bare GROUP BY`,
        value: median(whole) / median(counting),
      },
      { most: 3 },
    ),
    told('the same, one month of 4,167 visits', median(month)),
    told('longest wait of the desk while all of it is counted', Math.max(...waiting)),
  ]
}

const told = (what: string, value: number): Figure => ({
  what,
  measured: ms(value),
  baseline: '–',
  value,
  shown: ms(value),
  target: null,
  targetShown: 'told, no target',
})

async function asked(client: Client, query: string): Promise<void> {
  const report = await client.send<ComplianceReport>('GET', `/api/reports/compliance?${query}`)
  if (report.visits !== visits) throw new Error(`${report.visits} visits were counted`)
}

/** Asks for the desk again and again; ends with how long the longest of it took. */
function deskWhile(client: Client): () => Promise<number> {
  let over = false
  const longest = (async () => {
    let most = 0
    while (!over) {
      most = Math.max(most, await timed(() => client.send('GET', '/api/visits?open=true')))
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    return most
  })()
  return () => {
    over = true
    return longest
  }
}

async function timesOf(work: () => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = []
  for (let n = 0; n < rounds * 4; n += 1) times.push(await timed(work))
  return times
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

type Row = readonly SQLInputValue[]

/** Month by month, each in the order of its key, as SQLite takes it fastest. */
function fill(dir: string): void {
  const database = new DatabaseSync(join(dir, 'lawang.db'))
  database.exec('pragma synchronous = off; pragma journal_mode = wal; drop index pass_visit')
  const office = String(database.prepare('select id from office').get()?.['id'])
  const units = database
    .prepare('select id from unit')
    .all()
    .map(({ id }) => String(id))
  const insert = database.prepare(`insert into pass values (${Array.from({ length: 16 }, () => '?').join(', ')})`)
  database.exec('begin')
  for (let month = 0; month < months; month += 1) {
    for (const row of rowsOf(month, office, units)) insert.run(...row)
  }
  database.exec('commit')
  database.exec('create index pass_visit on pass (office_id, visit_id)')
  database.exec('analyze')
  database.close()
}

const limits = [120, 300, 60, 60, 60]

function rowsOf(month: number, office: string, units: readonly string[]): readonly Row[] {
  const rows: (readonly [measure: string, verdict: string, seconds: number, visit: number])[] = []
  const [begin, end] = [Math.floor((month * visits) / months), Math.floor(((month + 1) * visits) / months)]
  for (let visit = begin; visit < end; visit += 1) {
    const chance = chanceOf(visit)
    const times = limits.map((limit) => Math.round(limit * (0.2 + chance() * chance() * 1.5)))
    rows.push(['visit', 'met', -1, visit])
    times.forEach((time, at) => {
      rows.push([`step:${at + 1}`, time <= (limits[at] ?? 0) ? 'within' : 'beyond', time, visit])
    })
    const sum = times.reduce((all, time) => all + time, 0)
    rows.push(['standard:0', sum <= 600 ? 'within' : 'beyond', sum, visit])
  }
  const name = `${firstYear + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  return rows
    .sort((a, b) =>
      a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : a[2] - b[2] || a[3] - b[3],
    )
    .map(([measure, verdict, seconds, visit]) => {
      const day = `${name}-${String((visit % 28) + 1).padStart(2, '0')}`
      const at = Date.parse(`${day}T02:00Z`) + (visit % 25_000) * 1000
      const id = `filled-${String(visit).padStart(29, '0')}`
      const unit = units[visit % units.length] ?? null
      const host = `host-${String(visit % 60).padStart(31, '0')}`
      return [office, name, measure, 1, verdict, seconds, id, 0, day, at, at + 60_000, 0, unit, host, 'officer', null]
    })
}

/** The same times on every run. */
function chanceOf(seed: number): () => number {
  let state = seed + 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}
