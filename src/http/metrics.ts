import type { FastifyInstance } from 'fastify'

/** What the server counts about itself. No figure names a person, an office or a visit. */
export type Metrics = {
  streamOpened(): void
  streamClosed(): void
  /** All figures in the text format of Prometheus. */
  text(): string
}

type Served = { count: number; seconds: number; readonly within: number[] }

const bounds = [0.005, 0.025, 0.1, 0.5, 2.5]

/** Counts every answer by route, method and status, with how long it took. */
export function addMetrics(server: FastifyInstance): Metrics {
  const served = new Map<string, Served>()
  let streams = 0
  server.addHook('onResponse', async (request, reply) => {
    const route = request.is404 ? 'none' : (request.routeOptions.url ?? 'none')
    const labels = `method="${request.method}",route="${route}",status="${reply.statusCode}"`
    const entry = served.getOrInsertComputed(labels, () => ({ count: 0, seconds: 0, within: bounds.map(() => 0) }))
    const seconds = reply.elapsedTime / 1000
    entry.count += 1
    entry.seconds += seconds
    for (const [at, bound] of bounds.entries()) if (seconds <= bound) entry.within[at] = (entry.within[at] ?? 0) + 1
  })
  return {
    streamOpened: () => {
      streams += 1
    },
    streamClosed: () => {
      streams -= 1
    },
    text: () => [...durations(served), ...gauges(streams)].join('\n').concat('\n'),
  }
}

function* durations(served: ReadonlyMap<string, Served>): Generator<string> {
  yield '# HELP lawang_http_request_duration_seconds How long answers took.'
  yield '# TYPE lawang_http_request_duration_seconds histogram'
  for (const [labels, { count, seconds, within }] of served) {
    for (const [at, bound] of bounds.entries()) {
      yield `lawang_http_request_duration_seconds_bucket{${labels},le="${bound}"} ${within[at] ?? 0}`
    }
    yield `lawang_http_request_duration_seconds_bucket{${labels},le="+Inf"} ${count}`
    yield `lawang_http_request_duration_seconds_sum{${labels}} ${seconds.toFixed(6)}`
    yield `lawang_http_request_duration_seconds_count{${labels}} ${count}`
  }
}

function* gauges(streams: number): Generator<string> {
  yield '# HELP lawang_event_streams Event streams that are open now.'
  yield '# TYPE lawang_event_streams gauge'
  yield `lawang_event_streams ${streams}`
  yield '# HELP process_resident_memory_bytes Memory in use.'
  yield '# TYPE process_resident_memory_bytes gauge'
  yield `process_resident_memory_bytes ${process.memoryUsage.rss()}`
  yield '# HELP process_start_time_seconds When the server started, in seconds since 1970.'
  yield '# TYPE process_start_time_seconds gauge'
  yield `process_start_time_seconds ${(Date.now() / 1000 - process.uptime()).toFixed(0)}`
}
