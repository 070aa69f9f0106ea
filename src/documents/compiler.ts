import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { CompileJob, CompileReply } from './compiler-process.ts'

/** The papers that Lawang prints; each is a template in `typst/`. */
export type Paper = 'visit-sheet' | 'guest-book' | 'cards' | 'report' | 'sop'
/** What is only measured, for a paper whose parts must be known before they are placed. */
type Measuring = 'sop-measure'

/** A paper that could not be made, with what Typst said about it. */
export class DocumentError extends Error {
  readonly diagnostics: readonly string[]

  constructor(paper: Paper | Measuring, diagnostics: readonly string[]) {
    super(`The document "${paper}" could not be made:\n${diagnostics.join('\n')}`)
    this.name = 'DocumentError'
    this.diagnostics = diagnostics
  }
}

/**
 * Makes a paper as PDF from data that its template reads as JSON; the same data and instant give the same bytes.
 * Typst works in a process of its own, started on first use and kept while there is work: a month of the guest book takes
 * seconds and some 200 MB, in which the server goes on answering and which it does not keep.
 */
export function compilePdf(paper: Paper, data: object, createdAt: number): Promise<Uint8Array<ArrayBuffer>> {
  return ask({ paper, data: JSON.stringify(data), createdAt, wants: 'pdf' }, (reply) => reply.pdf)
}

/** What a template that measures tells of itself, marked `<measured>` in it. Its own program knows what that is. */
export function measurePaper<T>(paper: Measuring, data: object): Promise<T> {
  return ask(
    { paper, data: JSON.stringify(data), createdAt: 0, wants: 'measures' },
    (reply): T => JSON.parse(reply.measures),
  )
}

type Done = Extract<CompileReply, { done: true }>

type Asked = Omit<CompileJob, 'id' | 'paper'> & { readonly paper: Paper | Measuring }

function ask<T>(job: Asked, take: (reply: Done) => T): Promise<T> {
  const id = nextId++
  const { promise, resolve, reject } = Promise.withResolvers<Done>()
  waiting.set(id, { paper: job.paper, resolve, reject })
  const compiler = running ?? start()
  keep(compiler, true)
  compiler.send({ ...job, id }, (error) => error && giveUp(compiler, error))
  return promise.then(take)
}

type Waiting = {
  readonly paper: Paper | Measuring
  readonly resolve: (reply: Done) => void
  readonly reject: (error: Error) => void
}

const idleMilliseconds = 5 * 60_000
const waiting = new Map<number, Waiting>()
let nextId = 1
let running: ChildProcess | undefined
let idle: NodeJS.Timeout | undefined

function start(): ChildProcess {
  const compiler = fork(fileURLToPath(new URL('./compiler-process.ts', import.meta.url)), {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  compiler.on('message', (reply: CompileReply) => settle(compiler, reply))
  compiler.on('error', (error) => giveUp(compiler, error))
  compiler.on('exit', (code, signal) =>
    giveUp(compiler, new Error(`The compiler of documents ended (${signal ?? code})`)),
  )
  running = compiler
  return compiler
}

function settle(compiler: ChildProcess, reply: CompileReply): void {
  const asked = waiting.get(reply.id)
  if (!asked) return
  waiting.delete(reply.id)
  if (waiting.size === 0) keep(compiler, false)
  if (reply.done) asked.resolve(reply)
  else asked.reject(new DocumentError(asked.paper, reply.diagnostics))
}

/** At work it keeps the server's process from ending; idle it does not, and is let go after a while. */
function keep(compiler: ChildProcess, atWork: boolean): void {
  clearTimeout(idle)
  if (atWork) {
    compiler.ref()
    compiler.channel?.ref()
    return
  }
  compiler.unref()
  compiler.channel?.unref()
  idle = setTimeout(() => {
    running = undefined
    compiler.disconnect()
  }, idleMilliseconds).unref()
}

/** One that died takes its jobs with it; the next paper starts a new one. */
function giveUp(compiler: ChildProcess, error: Error): void {
  if (running !== compiler) return
  running = undefined
  clearTimeout(idle)
  for (const { reject } of waiting.values()) reject(error)
  waiting.clear()
}
