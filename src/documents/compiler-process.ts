/** The process in which Typst works: one kept compiler, one paper after the other. Started by `compiler.ts` only. */
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import {
  NodeCompiler,
  type NodeError,
  type NodeTypstDocument,
  PdfStandard,
} from '@myriaddreamin/typst-ts-node-compiler'

/** One paper to make: `data` is JSON, `createdAt` an instant in milliseconds. */
export type CompileJob = {
  readonly id: number
  readonly paper: string
  /** The paper itself, or what its template measured (as JSON). */
  readonly wants: 'pdf' | 'measures'
  readonly data: string
  readonly createdAt: number
}

/** The PDF or the measures of a job, or what Typst said against it. */
export type CompileReply =
  | { readonly id: number; readonly done: true; readonly pdf: Uint8Array<ArrayBuffer>; readonly measures: string }
  | { readonly id: number; readonly done: false; readonly diagnostics: readonly string[] }

const templates = join(import.meta.dirname, 'typst')
const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/plus-jakarta-sans/package.json'))
const weights = ['500Medium', '600SemiBold', '700Bold', '800ExtraBold']

const compiler = NodeCompiler.create({
  workspace: templates,
  fontArgs: [{ fontPaths: weights.map((weight) => join(fonts, weight)) }],
})

process.on('message', (job: CompileJob) => {
  process.send?.(replyTo(job))
  // What Typst remembers of one guest's paper is of no use to the next one, and would stay in memory.
  // What was measured is printed next.
  if (job.wants === 'pdf') compiler.evictCache(0)
})
process.on('disconnect', () => process.exit())
// The server decides when it is over: a paper that someone waits for is finished while it shuts down.
process.on('SIGTERM', () => {})
process.on('SIGINT', () => {})

function replyTo(job: CompileJob): CompileReply {
  try {
    const compiled = compiler.compile({
      mainFilePath: join(templates, `${job.paper}.typ`),
      inputs: { data: job.data },
    })
    const document = compiled.result
    if (!document) return { id: job.id, done: false, diagnostics: explain(compiled.takeDiagnostics()) }
    if (job.wants === 'measures')
      return { id: job.id, done: true, pdf: new Uint8Array(), measures: measuresOf(document) }
    const pdf = new Uint8Array(toPdf(document, Math.floor(job.createdAt / 1000)))
    return { id: job.id, done: true, pdf, measures: '' }
  } catch (error) {
    return { id: job.id, done: false, diagnostics: [error instanceof Error ? error.message : String(error)] }
  }
}

function measuresOf(document: NodeTypstDocument): string {
  const [measures]: readonly unknown[] = compiler.query(document, { selector: '<measured>', field: 'value' })
  return JSON.stringify(measures)
}

/**
 * PDF/UA-1 wants a glyph for every letter. A name in a script for which this computer has no font is printed in boxes all the
 * same: that one file stays tagged, with its text, but makes no claim.
 */
function toPdf(document: NodeTypstDocument, creationTimestamp: number): Buffer {
  try {
    return compiler.pdf(document, { pdfStandard: PdfStandard.UA_1, creationTimestamp })
  } catch (error) {
    if (!(error instanceof Error && lacksGlyphsOnly(error.message))) throw error
    return compiler.pdf(document, { creationTimestamp })
  }
}

function lacksGlyphsOnly(diagnostics: string): boolean {
  const messages = diagnostics.match(/message: "PDF\/UA-1 error: (?:[^"\\]|\\.)*"/g) ?? []
  return messages.length > 0 && messages.every((message) => message.includes('could not be displayed with'))
}

function explain(error: NodeError | null): readonly string[] {
  if (!error) return ['Typst gave no reason']
  return compiler.fetchDiagnostics(error).map(sentence)
}

/** A diagnostic in one line: "cards.typ:12:3 unknown variable: x". */
function sentence(diagnostic: unknown): string {
  if (typeof diagnostic !== 'object' || diagnostic === null || !('message' in diagnostic)) return String(diagnostic)
  const file = 'path' in diagnostic ? basename(String(diagnostic.path)) : ''
  return `${file}${'range' in diagnostic ? place(diagnostic.range) : ''} ${String(diagnostic.message)}`.trim()
}

/** Typst counts lines and columns from zero, editors from one. */
function place(range: unknown): string {
  const { start } = Object(range)
  return start ? `:${Number(start.line) + 1}:${Number(start.character) + 1}` : ''
}
