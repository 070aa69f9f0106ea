import type { ChannelItem } from '../../../../../contract/channel-settings.ts'

export type ChannelKind = ChannelItem['kind']

/** A field of a channel's settings; `needed` ones must be filled in before anything is saved. */
/** Fields that are `half` stand beside each other in pairs. */
export type ChannelField = { readonly half?: true } & (
  | { readonly name: TextName; readonly is: 'text'; readonly needed: boolean; readonly usual?: string }
  | { readonly name: 'port'; readonly is: 'number'; readonly needed: true; readonly usual: string }
  | { readonly name: SecretName; readonly is: 'secret'; readonly needed: boolean }
  | { readonly name: ChoiceName; readonly is: 'choice'; readonly needed: true; readonly usual: string }
)

type TextName =
  | 'contact'
  | 'host'
  | 'user'
  | 'from'
  | 'fromName'
  | 'phoneNumberId'
  | 'questionTemplate'
  | 'noticeTemplate'
  | 'language'
  | 'url'
export type SecretName = 'password' | 'token' | 'accessToken' | 'appSecret' | 'authorization'
type ChoiceName = 'security' | 'updates'
export type FieldName = ChannelField['name']

export const channelForms: Readonly<Record<ChannelKind, readonly ChannelField[]>> = {
  push: [{ name: 'contact', is: 'text', needed: true }],
  email: [
    { name: 'host', is: 'text', needed: true, half: true },
    { name: 'port', is: 'number', needed: true, usual: '587', half: true },
    { name: 'security', is: 'choice', needed: true, usual: 'starttls' },
    { name: 'user', is: 'text', needed: false, half: true },
    { name: 'password', is: 'secret', needed: false, half: true },
    { name: 'from', is: 'text', needed: true, half: true },
    { name: 'fromName', is: 'text', needed: false, half: true },
  ],
  telegram: [
    { name: 'token', is: 'secret', needed: true },
    { name: 'updates', is: 'choice', needed: true, usual: 'polling' },
  ],
  whatsapp: [
    { name: 'phoneNumberId', is: 'text', needed: true },
    { name: 'accessToken', is: 'secret', needed: true },
    { name: 'appSecret', is: 'secret', needed: true },
    { name: 'questionTemplate', is: 'text', needed: true, half: true },
    { name: 'noticeTemplate', is: 'text', needed: true, half: true },
    { name: 'language', is: 'text', needed: true, usual: 'id' },
  ],
  gateway: [
    { name: 'url', is: 'text', needed: true },
    { name: 'authorization', is: 'secret', needed: false },
  ],
}

/** What stands in the fields. A secret is empty unless it is being typed. */
export type ChannelDraft = Readonly<Record<string, string>>

/** The fields as the server has them. */
export function draftOf({ kind, setup }: Pick<ChannelItem, 'kind' | 'setup'>): ChannelDraft {
  const shown: ReadonlyMap<string, unknown> = new Map(Object.entries(setup ?? {}))
  return Object.fromEntries(
    channelForms[kind].map((field) => {
      if (field.is === 'secret') return [field.name, '']
      const usual = 'usual' in field ? (field.usual ?? '') : ''
      return [field.name, String((setup === null ? usual : shown.get(field.name)) ?? '')]
    }),
  )
}

/** Whether the server keeps a secret of that name. */
export function isKept(setup: ChannelItem['setup'], name: SecretName): boolean {
  return setup !== null && Reflect.get(setup, name) === 'set'
}

/** What still has to be filled in. */
export function missingIn({ kind, setup }: Pick<ChannelItem, 'kind' | 'setup'>, draft: ChannelDraft): FieldName[] {
  return channelForms[kind].flatMap((field) => {
    if (!field.needed || valueIn(draft, field.name) !== '') return []
    return field.is === 'secret' && isKept(setup, field.name) ? [] : [field.name]
  })
}

/** The settings as they are sent: what is empty is none, and of a secret nothing is said unless it was typed. */
export function setupOf(item: Pick<ChannelItem, 'kind' | 'setup'>, draft: ChannelDraft): object {
  const kept = item.setup !== null && 'apiBase' in item.setup ? { apiBase: item.setup.apiBase } : {}
  const fields = channelForms[item.kind].flatMap((field): [string, string | number | null][] => {
    const value = valueIn(draft, field.name)
    if (field.is === 'secret') return value === '' ? [] : [[field.name, value]]
    if (field.is === 'number') return [[field.name, Number(value)]]
    return [[field.name, value === '' ? null : value]]
  })
  return { ...kept, ...Object.fromEntries(fields) }
}

/** Whether anything differs from what the server has. */
export function isChanged(item: Pick<ChannelItem, 'kind' | 'setup'>, draft: ChannelDraft): boolean {
  const before = draftOf(item)
  return channelForms[item.kind].some(({ name }) => valueIn(draft, name) !== valueIn(before, name))
}

/** How a channel stands, in one word. */
export type ChannelState = 'unset' | 'off' | 'untried' | 'failing' | 'working'

export function stateOf({ setup, enabled, okAt, failedAt }: HealthShown): ChannelState {
  if (setup === null) return 'unset'
  if (!enabled) return 'off'
  if (okAt === null && failedAt === null) return 'untried'
  return failedAt !== null && (okAt === null || Date.parse(failedAt) > Date.parse(okAt)) ? 'failing' : 'working'
}

type HealthShown = Pick<ChannelItem, 'enabled' | 'okAt' | 'failedAt'> & { readonly setup: unknown }

const valueIn = (draft: ChannelDraft, name: string) => (draft[name] ?? '').trim()
