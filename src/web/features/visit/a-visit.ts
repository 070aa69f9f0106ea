import type { Offer, Visit } from '../../../contract/visit.ts'

const start = Date.parse('2026-11-24T02:40:00.000Z')

/** An instant on the morning that the tests play on, so many seconds after 09.40 at the office. */
export function at(seconds: number): string {
  return new Date(start + seconds * 1000).toISOString()
}

/** An offer by its type; `next` unless said otherwise. */
export function offer(type: string, rest: Partial<Offer> = {}): Offer {
  return { type, how: 'next', ...rest }
}

/** A registered visit for tests, waiting for its host's answer since 09.40, five minutes of limit, unless said otherwise. */
export function aVisit(id: string, rest: Partial<Visit> = {}): Visit {
  return {
    ...known,
    ...place,
    id,
    attention: { group: 'awaitingAnswer', turn: { role: 'host', name: 'Erwin Tunjang, S.T., M.T.' }, since: at(0) },
    step: 2,
    steps: [
      pass(1, 'Lapor', {
        endedAt: at(0),
        startedAt: at(-82),
        limitSeconds: 120,
        elapsedSeconds: 82,
        verdict: 'within',
      }),
      pass(2, 'Jawaban', { startedAt: at(0), limitSeconds: 300, dueAt: at(300) }),
    ],
    rail: [
      { no: 1, short: 'Lapor', state: 'done', pass: 0, limitSeconds: 120, limitText: '2 mnt' },
      { no: 2, short: 'Jawaban', state: 'now', pass: 1, limitSeconds: 300, limitText: '5 mnt' },
      { no: 3, short: 'Tunggu', state: 'toCome', pass: null, limitSeconds: 60, limitText: '1 mnt' },
    ],
    offers: [
      offer('answer', { stage: 'host', answers: ['yes', 'no', 'absent', 'later'] }),
      offer('turnAway', { how: 'besides' }),
      offer('withdraw', { how: 'besides' }),
      offer('correct', { how: 'besides' }),
      offer('note', { how: 'besides' }),
    ],
    ...rest,
  }
}

/** A pass through a step, running unless it has an end. */
export function pass(no: number, short: string, rest: Partial<Visit['steps'][number]>): Visit['steps'][number] {
  return {
    no,
    short,
    startedAt: null,
    endedAt: null,
    limitSeconds: null,
    dueAt: null,
    elapsedSeconds: null,
    verdict: 'open',
    binds: 'office',
    ...rest,
  }
}

const place = {
  question: {
    state: 'open',
    stage: 'host',
    label: 'Pimpinan',
    role: 'host',
    to: 'Erwin Tunjang, S.T., M.T.',
    since: at(0),
  },
  answer: null,
  answers: [],
  day: null,
  appointedAt: null,
  leftOut: [],
  words: {},
  spent: [],
  place: { at: 'desk', since: at(-82), room: null, ticket: null, reason: null, appointment: null },
  held: [{ item: 'identityCard', slot: '12', since: at(0) }],
  out: [{ pool: 'visitorCard', number: '027', since: at(0) }],
  returned: [],
  lost: [],
} as const satisfies Partial<Visit>

const known = {
  number: 6412,
  year: 2026,
  origin: 'desk',
  kind: null,
  requestedAt: null,
  arrivedAt: at(-82),
  registeredAt: at(0),
  visitor: {
    id: 'v1',
    name: 'Siti Rahmawati',
    institution: 'CV Barito Griya',
    phone: null,
    visitsBefore: 0,
    lastVisitAt: null,
  },
  companions: [],
  headCount: 1,
  purpose: 'Konsultasi site plan',
  fields: {},
  host: {
    kind: 'staff',
    id: 's1',
    name: 'Erwin Tunjang, S.T., M.T.',
    title: 'Kepala Bidang Perumahan',
    unit: 'Bidang Perumahan',
    presence: 'in',
    presenceUntil: null,
    delegate: null,
    room: '2.04',
    extension: '214',
    active: true,
  },
  identity: { kind: 'ktp', lastDigits: '0412', digital: false },
  initials: [],
  standards: [],
  outcome: null,
  archive: null,
  mended: [],
  notes: [],
  conversation: [],
  standIns: [],
  forYouAs: null,
  ladder: null,
  reach: null,
  sop: { version: 1, name: 'SOP Penerimaan Tamu' },
  seq: 10,
  now: at(0),
} as const satisfies Partial<Visit>
