import type { HookChange, HookItem, HookMade, NewHook } from '../../contract/hooks.ts'
import type { HookRow } from '../../store/reach/rows.ts'
import type { OfficeTx } from '../../store/store.ts'
import type { HookCases } from '../app.ts'
import type { Caller } from '../caller.ts'
import { iso } from '../instants.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { numbered, pageOf, sendAgain } from './messages.ts'
import { newHookSecret } from './setups.ts'
import { tried } from './trial.ts'

/** The programs that are told of moments, and what they were told. */
export function hookCases(parts: Parts): HookCases {
  const { store } = parts
  const changed = (officeId: string) => store.announce(officeId, 'channels')
  return {
    async list({ officeId }) {
      return { items: (await store.hooks(officeId)).map(present), next: null }
    },
    async add({ officeId }, body) {
      const made = await store.write(officeId, (tx) => add(parts, tx, body))
      if (made.ok) changed(officeId)
      return made
    },
    async change({ officeId }, hookId, body) {
      const row = await store.write(officeId, (tx) => change(tx, hookId, body))
      if (row === null) return refuse('notFound')
      changed(officeId)
      return done(present(row))
    },
    async renewSecret({ officeId }, hookId) {
      const secret = newHookSecret()
      const row = await store.write(officeId, (tx) => change(tx, hookId, {}, { secret }))
      return row === null ? refuse('notFound') : done({ hook: present(row), secret })
    },
    async remove({ officeId }, hookId) {
      if (!(await store.write(officeId, (tx) => tx.removeHook(hookId)))) return refuse('notFound')
      changed(officeId)
      return done(null)
    },
    test: (caller, hookId) => test(parts, caller, hookId),
    async deliveries({ officeId }, hookId, { after, limit = 50 }) {
      if (!(await store.hooks(officeId)).some(({ id }) => id === hookId)) return refuse('notFound')
      return done(await pageOf(parts, officeId, { hookId, limit, ...(after === undefined ? {} : { cursor: after }) }))
    },
    async replay({ officeId }, hookId, messageId) {
      const row = await store.write(officeId, async (tx) => {
        const found = await tx.message(messageId)
        if (found?.hookId !== hookId) return null
        return found.state === 'sent' || found.state === 'failed' ? sendAgain(parts, tx, found) : found
      })
      if (row === null) return refuse('notFound')
      store.announce(officeId, 'outbox')
      return done(await numbered(parts, row))
    },
  }
}

/** More programs than these are a mistake. */
const mostHooks = 20

async function add(parts: Parts, tx: OfficeTx, { url, types = [] }: NewHook): Promise<Answer<HookMade>> {
  if (!URL.canParse(url)) return refuse('badBody', { field: 'url' })
  if ((await tx.hooks()).length >= mostHooks) return refuse('tooMany')
  const secret = newHookSecret()
  const row: HookRow = {
    id: parts.newId(),
    url,
    secret,
    types,
    enabled: true,
    createdAt: parts.clock(),
    okAt: null,
    failedAt: null,
    failure: null,
  }
  await tx.putHook(row)
  return done({ hook: present(row), secret })
}

async function change(
  tx: OfficeTx,
  hookId: string,
  body: HookChange,
  more: Partial<HookRow> = {},
): Promise<HookRow | null> {
  const before = (await tx.hooks()).find(({ id }) => id === hookId)
  if (before === undefined) return null
  const row = {
    ...before,
    ...(body.url === undefined ? {} : { url: body.url }),
    ...(body.types === undefined ? {} : { types: body.types }),
    ...(body.enabled === undefined ? {} : { enabled: body.enabled }),
    ...more,
  }
  await tx.putHook(row)
  return row
}

async function test(parts: Parts, { officeId, locale }: Caller, hookId: string) {
  const { store, clock, ways, newId } = parts
  const hook = (await store.hooks(officeId)).find(({ id }) => id === hookId)
  if (hook === undefined) return refuse('notFound')
  const event = { id: `test_${newId()}`, type: 'test', at: clock(), data: {} }
  const said = await tried(parts, () => ways.tell({ url: hook.url, secret: hook.secret }, event, locale))
  await store.write(officeId, (tx) => {
    const now = clock()
    const health = said.went === 'through' ? { okAt: now } : { failedAt: now, failure: said.reply }
    return change(tx, hookId, {}, health)
  })
  store.announce(officeId, 'channels')
  return done(said)
}

function present(row: HookRow): HookItem {
  return {
    id: row.id,
    url: row.url,
    types: [...row.types],
    enabled: row.enabled,
    createdAt: iso(row.createdAt),
    okAt: row.okAt === null ? null : iso(row.okAt),
    failedAt: row.failedAt === null ? null : iso(row.failedAt),
    failure: row.failure,
  }
}
