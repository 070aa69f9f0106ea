import type { LadderChange } from '../../contract/ladders.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import type { Store } from '../../store/store.ts'
import type { App } from '../app.ts'
import type { Caller } from '../caller.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import { createChance } from './chance.ts'
import { finishedVisits, openVisits } from './day.ts'
import { visitsOfDay } from './history.ts'
import { castOf, type DemoAccount } from './people.ts'
import { actsOf } from './play.ts'

export type Demo = {
  readonly app: App
  readonly store: Store
  /** Moves the clock by which the app records. */
  readonly setClock: (at: Instant) => void
  /** When the demonstration is looked at. */
  readonly now: Instant
  /** Of every account that is made. */
  readonly password: string
}
export type DemoFilled = { readonly accounts: readonly DemoAccount[]; readonly visits: number }

const day = 24 * 60 * 60
const timeZone = 'Asia/Pontianak'

/**
 * Fills an office with a working day: visits in every phase, some that have ended, and a fortnight before. An office in
 * which anything was recorded already is left alone; one that is not set up yet gets the sample.
 */
export async function fillDemo(demo: Demo): Promise<Answer<DemoFilled>> {
  const { app, store, now, password } = demo
  demo.setClock(now - 15 * day * 1000)
  const own: DemoAccount = { username: 'sekretariat', name: 'Dra. Norhayati, M.AP.', role: 'secretariat' }
  for (const office of await store.offices()) {
    if ((await store.lastSeq(office.id)) > 0) return refuse('alreadySetUp')
  }
  if (!(await app.setup.state()).done) {
    const setUp = await app.setup.run({ account: { ...accountOf(own), password }, sample: true })
    if (!setUp.ok) return setUp
  }
  const begun = await app.sessions.signIn({ username: own.username, password }, 'demo')
  if (!begun.ok) return begun
  const secretariat = await app.sessions.callerOf(begun.value.token)
  if (secretariat === null) throw new Error('The session of the demonstration did not begin')
  const cast = await castOf(app, secretariat, password)
  await arrangeAnswers(app, secretariat)
  const chance = createChance(20210118)
  const before = closingsBefore(now).flatMap((ago) => visitsOfDay(chance, ago, chance.between(5, 8)))
  const visits = [...before, ...finishedVisits, ...openVisits]
  const acts = visits.flatMap((visit) => actsOf({ app, cast, chance, now }, visit))
  for (const act of acts.toSorted((a, b) => a.at - b.at)) {
    demo.setClock(act.at)
    await act.run()
  }
  demo.setClock(now)
  await sendOut(app, secretariat, 'Yulia Ranti')
  await app.sessions.signOut(secretariat)
  return done({ accounts: [own, ...cast.accounts], visits: visits.length })
}

/** The last hours of the working days of the fortnight before, as seconds before now; the furthest first. */
function closingsBefore(now: Instant): readonly number[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone)
  return Array.from({ length: 14 }, (_, index) => today.subtract({ days: 14 - index }))
    .filter((date) => date.dayOfWeek < 6)
    .map((date) => Math.round((now - date.withPlainTime('15:30').epochMilliseconds) / 1000))
}

const accountOf = ({ username, name }: DemoAccount) => ({ username, name })

/** In a demonstration nobody answers by themselves: its ladder leaves time to look around. */
const unhurried: LadderChange = {
  rungs: [
    { kind: 'host', seconds: 3_600, remindEverySeconds: null },
    { kind: 'delegate', seconds: 3_600, remindEverySeconds: null },
    { kind: 'secretary', seconds: 3_600, remindEverySeconds: null },
    { kind: 'desk', seconds: 14_400, remindEverySeconds: null },
  ],
  whenOut: 'ladder',
}

/** Who answers for whom, and how long everybody is asked. */
async function arrangeAnswers(app: App, secretariat: Caller): Promise<void> {
  const idOf = async (q: string) => (await app.staff.find(secretariat, { q })).items[0]?.id
  const [erwin, tri, norhayati] = await Promise.all(['Erwin Tunjang', 'Tri Wahyuni', 'Norhayati'].map(idOf))
  await app.ladders.put(secretariat, null, {
    ...unhurried,
    ...(norhayati === undefined ? {} : { secretaryId: norhayati }),
  })
  if (erwin !== undefined && tri !== undefined) await app.presence.delegate(secretariat, erwin, { delegateId: tri })
}

async function sendOut(app: App, secretariat: Caller, name: string): Promise<void> {
  const { items } = await app.staff.find(secretariat, { q: name })
  const member = items[0]
  if (member !== undefined) await app.staff.setPresence(secretariat, member.id, { presence: 'out' })
}
