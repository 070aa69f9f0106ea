// `npm run bench` measures everything (about ten minutes, most of it writing a million visits) and prints it;
// `npm run bench -- --write` also keeps it in docs/performance.md. Words name parts: `npm run bench -- registrations weight`.
import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { type Figure, kept } from './figures.ts'

const parts: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  registrations: async () => (await import('./registrations.ts')).registrations(),
  latency: async () => (await import('./latency.ts')).latency(),
  start: async () => (await import('./start.ts')).start(),
  weight: async () => (await import('./weight.ts')).weight(),
  reading: async () => (await import('./reading.ts')).reading(),
  printing: async () => (await import('./printing.ts')).printing(),
  visits: async () => (await import('./visits.ts')).visits(),
  reach: async () => (await import('./reach.ts')).reach(),
  compliance: async () => (await import('./compliance.ts')).compliance(),
}

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const figures: Figure[] = []
for (const [name, measure] of Object.entries(parts)) {
  if (words.length > 0 && !words.includes(name)) continue
  process.stderr.write(`${name} …\n`)
  figures.push(...(await measure()))
}
const table = tableOf(figures)
process.stdout.write(`${table}\n`)
if (process.argv.includes('--write')) writeFileSync(join(import.meta.dirname, '../docs/performance.md'), page(table))

function tableOf(all: readonly Figure[]): string {
  const rows = all.map((figure) => {
    const { what, measured, baseline, shown, targetShown } = figure
    return `| ${what} | ${measured} | ${baseline} | ${shown} | ${targetShown} | ${kept(figure) ? 'yes' : 'no'} |`
  })
  const head = '| what | measured | against | figure | target | kept |\n| --- | --- | --- | --- | --- | --- |'
  return `${head}\n${rows.join('\n')}`
}

function page(figuresTable: string): string {
  const [cpu] = cpus()
  const machine = `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`
  return `# Performance

Made by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)} (${machine}). Ratios are taken within one run, against a
baseline that ran in turns with what is measured; absolute times are this machine's.

${figuresTable}

## How it is measured
- **Registrations**: twenty at once over HTTP, each with session, validation, decision, sealed ledger rows, hash chain, projections and
  search index, in turns with the same Fastify and database doing one bare insert a request (same durability, same group commit).
- **Desk to host**: from the desk's request to the last of 200 open event streams hearing of it; the bare stream tells 200 listeners of
  an insert.
- **Reads**: twenty open visits, with 1,000 and with 1,000,000 filed ones behind them; median of 130 requests.
- **Compliance**: seven rows for each of a million visits over twenty years; the report counts month by month and lets the desk in
  between, the bare statement counts everything in one go.
- **Deciding**: visits of twelve steps played from the door to the archive in memory, fourteen commands each; the bare program writes and
  reads such a visit as JSON once a command. Checking a file is compared with the YAML library that reads it.
- **Start and memory**: median of five starts on a data folder that is there; memory five seconds after.
- **Printing**: the document of the shipped SOP in turns with a page with nothing on it, by the same kept compiler; median of twenty.
  Typst is run twice, once to measure the texts; between, symbols and lines are placed.
- **JavaScript**: what a browser loads before the screen is drawn, brotli.

## What holds registrations back
A registration is not one row: it is four to seven sealed and chained ledger rows, the line of the guest book, the open visit, slot and
card, the visitor and two search indexes, decided on what the office holds at that moment and answered with the whole visit. The bare
server writes one row and answers eleven bytes. Most of the difference is spent in JavaScript on the one thread that also writes.
`
}
