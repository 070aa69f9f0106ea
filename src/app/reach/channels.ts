import Value from 'typebox/value'
import type { ChannelItem, ChannelPage, ChannelTried } from '../../contract/channel-settings.ts'
import { EmailAddress, GatewaySetup } from '../../contract/channels.ts'
import { type LetterChannel, letterChannels } from '../../domain/reach/message.ts'
import { mobileNumber } from '../../domain/reach/mobile.ts'
import type { MessageTally } from '../../store/reach/rows.ts'
import { translator } from '../../text/index.ts'
import type { ChannelCases, ChannelChanges, ChannelTest } from '../app.ts'
import type { Caller } from '../caller.ts'
import { dayIn, startOfDay } from '../instants.ts'
import { officeOf } from '../office/office.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { completedSetup, presentChannel } from './channel-items.ts'
import type { Letter } from './letter.ts'
import { lookingBack } from './messages.ts'
import { newHookSecret } from './setups.ts'
import { tried } from './trial.ts'

/** The ways by which members of staff are reached: set up, tried, on or off. */
export function channelCases(parts: Parts): ChannelCases {
  return {
    list: (caller) => list(parts, caller),
    change: (caller, kind, body) => change(parts, caller, kind, body),
    test: (caller, kind, body) => test(parts, caller, kind, body),
    async renewSecret({ officeId }, kind) {
      const secret = newHookSecret()
      const renewed = await parts.store.write(officeId, async (tx) => {
        const row = (await tx.channels()).find((one) => one.kind === kind)
        if (!Value.Check(GatewaySetup, row?.setup)) return false
        await tx.putChannel({ ...row, setup: { ...row.setup, secret }, changedAt: parts.clock() })
        return true
      })
      return renewed ? done({ secret }) : refuse('notFound')
    },
  }
}

async function list(parts: Parts, caller: Caller): Promise<ChannelPage> {
  const { store, clock } = parts
  const { officeId } = caller
  const { timeZone } = await officeOf(parts, caller)
  const today = startOfDay(dayIn(clock(), timeZone), timeZone)
  const [rows, lately, ofToday, addresses, staff] = await Promise.all([
    store.channels(officeId),
    store.messageTallies(officeId, clock() - lookingBack),
    store.messageTallies(officeId, today),
    store.addresses(officeId),
    store.staff(officeId),
  ])
  const items = letterChannels.map((kind) => {
    const row = rows.find((one) => one.kind === kind)
    const reached = new Set(addresses.filter(({ channel }) => channel === kind).map(({ staffId }) => staffId))
    return presentChannel(kind, row, {
      waiting: countOf(lately, kind, ['waiting', 'sending']),
      failed: countOf(lately, kind, ['failed']),
      sentToday: countOf(ofToday, kind, ['sent']),
      people: staff.filter(({ id, active }) => active && reached.has(id)).map(({ id, name }) => ({ id, name })),
    })
  })
  return { items, next: null }
}

function countOf(
  tallies: readonly MessageTally[],
  kind: LetterChannel,
  states: readonly MessageTally['state'][],
): number {
  const counted = tallies.filter(({ channel, state }) => channel === kind && states.includes(state))
  return counted.reduce((sum, { count }) => sum + count, 0)
}

async function change(
  parts: Parts,
  caller: Caller,
  kind: LetterChannel,
  { enabled, setup }: ChannelChanges,
): Promise<Answer<ChannelItem>> {
  const { store, clock } = parts
  const kept = await store.write(caller.officeId, async (tx): Promise<Answer<null>> => {
    const before = (await tx.channels()).find((row) => row.kind === kind)
    if (before === undefined && setup === undefined) return refuse('notSetUpYet')
    const next = setup === undefined ? before?.setup : completedSetup(kind, setup, before?.setup)
    if (next === null) return refuse('secretMissing')
    const row = before ?? { kind, enabled: false, okAt: null, failedAt: null, failure: null }
    await tx.putChannel({ ...row, setup: next, enabled: enabled ?? row.enabled, changedAt: clock() })
    return done(null)
  })
  if (!kept.ok) return kept
  store.announce(caller.officeId, 'channels')
  const item = (await list(parts, caller)).items.find((one) => one.kind === kind)
  return item === undefined ? refuse('notFound') : done(item)
}

/** Sends a letter by the settings kept, or by others, and tells what came back; only the former says how the channel does. */
async function test(
  parts: Parts,
  caller: Caller,
  kind: LetterChannel,
  { setup, to, staffId }: ChannelTest,
): Promise<Answer<ChannelTried>> {
  const { store, clock, ways } = parts
  const row = (await store.channels(caller.officeId)).find((one) => one.kind === kind)
  if (row === undefined && setup === undefined) return refuse('notSetUpYet')
  const used = setup === undefined ? row?.setup : completedSetup(kind, setup, row?.setup)
  if (used === null) return refuse('secretMissing')
  const address = await addressFor(parts, caller, kind, to, staffId ?? caller.staffId)
  if (!address.ok) return address
  const said = await tried(parts, () => ways.send(kind, used, address.value, testLetter(parts, caller)))
  if (setup !== undefined) return done(said)
  await store.write(caller.officeId, async (tx) => {
    const before = (await tx.channels()).find((one) => one.kind === kind)
    if (before === undefined) return
    const now = clock()
    const health = said.went === 'through' ? { okAt: now } : { failedAt: now, failure: said.reply }
    await tx.putChannel({ ...before, ...health })
  })
  store.announce(caller.officeId, 'channels')
  return done(said)
}

async function addressFor(
  { store }: Parts,
  { officeId }: Caller,
  kind: LetterChannel,
  to: string | undefined,
  staffId: string | null,
): Promise<Answer<unknown>> {
  if (to !== undefined && to !== '') {
    const address = typedAddress(kind, to)
    return address === null ? refuse('badAddress', { field: 'to' }) : done(address)
  }
  const known = staffId === null ? [] : await store.addresses(officeId, staffId)
  const last = known.findLast(({ channel }) => channel === kind)
  return last === undefined ? refuse('noAddress') : done(last.address)
}

/** An address as its channel wants it; null for one that cannot be typed, or not so. */
export function typedAddress(kind: LetterChannel, typed: string): unknown {
  switch (kind) {
    case 'email':
      return Value.Check(EmailAddress, { email: typed }) ? { email: typed } : null
    case 'whatsapp':
    case 'gateway': {
      const phone = mobileNumber(typed)
      return phone === null ? null : { phone }
    }
    case 'push':
    case 'telegram':
      return null
    default: {
      const never: never = kind
      return never
    }
  }
}

function testLetter({ newId }: Parts, { locale }: Caller): Letter {
  const t = translator(locale)
  const id = newId()
  const words = { title: t('delivery.test.title'), body: t('delivery.test.body') }
  return { id, kind: 'test', locale, ...words, link: null, buttons: [], tag: `test_${id}` }
}
