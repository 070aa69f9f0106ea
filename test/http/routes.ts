import type { UseCase } from '../../src/app/access.ts'
import type { Method } from './house.ts'

export type Route = {
  readonly method: Method
  /** As described, `/api/visits/{id}`. */
  readonly path: string
  readonly useCase: UseCase
  /** What stands behind the path, to keep the answer short. */
  readonly query?: string
  /** A body that is in order, for those that want one. */
  readonly body?: object
}

const browser = {
  channel: 'push',
  subscription: { endpoint: 'https://push.example/walk', keys: { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) } },
  label: 'Chrome, Android',
}
const numbers = { from: '900', to: '901' }

/** Every route of the interface with the use case that it stands for. */
export const routes: readonly Route[] = [
  { method: 'GET', path: '/api/setup', useCase: 'setup.state' },
  {
    method: 'POST',
    path: '/api/setup',
    useCase: 'setup.run',
    body: { account: { username: 'a', password: 'b', name: 'c' } },
  },
  {
    method: 'POST',
    path: '/api/session',
    useCase: 'sessions.signIn',
    body: { username: 'nobody', password: 'nothing' },
  },
  { method: 'GET', path: '/api/session', useCase: 'sessions.me' },
  { method: 'PATCH', path: '/api/session', useCase: 'sessions.change', body: { locale: null } },
  {
    method: 'PUT',
    path: '/api/session/password',
    useCase: 'sessions.changePassword',
    body: { current: 'wrong', next: 'weak' },
  },
  { method: 'GET', path: '/api/office', useCase: 'office.get' },
  { method: 'PATCH', path: '/api/office', useCase: 'office.change', body: { shortName: 'Dinas' } },
  { method: 'GET', path: '/api/staff', useCase: 'staff.find' },
  { method: 'GET', path: '/api/staff/{id}', useCase: 'staff.get' },
  { method: 'POST', path: '/api/staff', useCase: 'staff.add', body: { name: '', title: '' } },
  { method: 'PATCH', path: '/api/staff/{id}', useCase: 'staff.change', body: { title: 'Arsiparis' } },
  { method: 'PUT', path: '/api/staff/{id}/presence', useCase: 'staff.setPresence', body: { presence: 'in' } },
  { method: 'GET', path: '/api/units', useCase: 'units.list' },
  { method: 'POST', path: '/api/units', useCase: 'units.add', body: { name: '' } },
  { method: 'PATCH', path: '/api/units/{id}', useCase: 'units.rename', body: { name: '' } },
  { method: 'DELETE', path: '/api/units/{id}', useCase: 'units.remove' },
  { method: 'GET', path: '/api/accounts', useCase: 'accounts.list' },
  {
    method: 'POST',
    path: '/api/accounts',
    useCase: 'accounts.add',
    body: { username: '', name: '', role: 'host', password: '' },
  },
  { method: 'PATCH', path: '/api/accounts/{id}', useCase: 'accounts.change', body: { name: 'Baru' } },
  { method: 'GET', path: '/api/slots', useCase: 'slots.list' },
  { method: 'POST', path: '/api/slots', useCase: 'slots.addRange', body: numbers },
  { method: 'PATCH', path: '/api/slots/{number}', useCase: 'slots.change', body: { outOfUse: false } },
  { method: 'DELETE', path: '/api/slots/{number}', useCase: 'slots.remove' },
  { method: 'GET', path: '/api/cards', useCase: 'cards.list' },
  { method: 'GET', path: '/api/cards.pdf', query: '?from=001&to=001', useCase: 'cards.sheet' },
  { method: 'POST', path: '/api/cards/{pool}', useCase: 'cards.addRange', body: numbers },
  { method: 'PATCH', path: '/api/cards/{pool}/{number}', useCase: 'cards.change', body: { outOfUse: false } },
  { method: 'DELETE', path: '/api/cards/{pool}/{number}', useCase: 'cards.remove' },
  { method: 'GET', path: '/api/rooms', useCase: 'rooms.list' },
  { method: 'POST', path: '/api/rooms', useCase: 'rooms.add', body: { name: '' } },
  { method: 'DELETE', path: '/api/rooms/{name}', useCase: 'rooms.remove' },
  { method: 'GET', path: '/api/calendar', useCase: 'calendar.get' },
  { method: 'PUT', path: '/api/calendar', useCase: 'calendar.change', body: {} },
  { method: 'POST', path: '/api/calendar/holidays', useCase: 'calendar.importHolidays', body: { shipped: true } },
  { method: 'GET', path: '/api/functions', useCase: 'functions.list' },
  { method: 'PUT', path: '/api/functions', useCase: 'functions.put', body: { actor: 'assistant', players: [] } },
  { method: 'GET', path: '/api/channels', useCase: 'channels.list' },
  { method: 'PUT', path: '/api/channels/push', useCase: 'channels.change', body: { enabled: false } },
  { method: 'PUT', path: '/api/channels/email', useCase: 'channels.change', body: { enabled: false } },
  { method: 'PUT', path: '/api/channels/telegram', useCase: 'channels.change', body: { enabled: false } },
  { method: 'PUT', path: '/api/channels/whatsapp', useCase: 'channels.change', body: { enabled: false } },
  { method: 'PUT', path: '/api/channels/gateway', useCase: 'channels.change', body: { enabled: false } },
  { method: 'POST', path: '/api/channels/push/test', useCase: 'channels.test', body: {} },
  { method: 'POST', path: '/api/channels/email/test', useCase: 'channels.test', body: {} },
  { method: 'POST', path: '/api/channels/telegram/test', useCase: 'channels.test', body: {} },
  { method: 'POST', path: '/api/channels/whatsapp/test', useCase: 'channels.test', body: {} },
  { method: 'POST', path: '/api/channels/gateway/test', useCase: 'channels.test', body: {} },
  { method: 'POST', path: '/api/channels/gateway/secret', useCase: 'channels.renewSecret' },
  { method: 'GET', path: '/api/staff/{id}/addresses', useCase: 'addresses.list' },
  {
    method: 'POST',
    path: '/api/staff/{id}/addresses',
    useCase: 'addresses.add',
    body: { channel: 'email', address: 'nobody' },
  },
  { method: 'DELETE', path: '/api/staff/{id}/addresses/{addressId}', useCase: 'addresses.remove' },
  { method: 'POST', path: '/api/staff/{id}/chat-code', useCase: 'addresses.chatCode' },
  { method: 'GET', path: '/api/messages', useCase: 'messages.page' },
  { method: 'POST', path: '/api/messages/{id}/retry', useCase: 'messages.retry' },
  { method: 'POST', path: '/api/messages/retry', useCase: 'messages.retryAll', body: { channel: 'email' } },
  { method: 'GET', path: '/api/hooks', useCase: 'hooks.list' },
  { method: 'POST', path: '/api/hooks', useCase: 'hooks.add', body: { url: 'https://' } },
  { method: 'PUT', path: '/api/hooks/{id}', useCase: 'hooks.change', body: {} },
  { method: 'DELETE', path: '/api/hooks/{id}', useCase: 'hooks.remove' },
  { method: 'POST', path: '/api/hooks/{id}/secret', useCase: 'hooks.renewSecret' },
  { method: 'POST', path: '/api/hooks/{id}/test', useCase: 'hooks.test' },
  { method: 'GET', path: '/api/hooks/{id}/deliveries', useCase: 'hooks.deliveries' },
  { method: 'POST', path: '/api/hooks/{id}/deliveries/{messageId}/replay', useCase: 'hooks.replay' },
  { method: 'GET', path: '/api/ladders', useCase: 'ladders.list' },
  { method: 'PUT', path: '/api/ladders', useCase: 'ladders.put', body: { rungs: [], whenOut: 'ladder' } },
  { method: 'PUT', path: '/api/ladders/{unitId}', useCase: 'ladders.put', body: { rungs: [], whenOut: 'ladder' } },
  { method: 'DELETE', path: '/api/ladders/{unitId}', useCase: 'ladders.remove' },
  {
    method: 'POST',
    path: '/api/ladders/example',
    useCase: 'ladders.example',
    body: { hostId: 'nobody', ladder: { rungs: [], whenOut: 'ladder' } },
  },
  { method: 'GET', path: '/api/visitors', useCase: 'visitors.search' },
  { method: 'GET', path: '/api/visits', useCase: 'visits.list' },
  { method: 'POST', path: '/api/visits', useCase: 'visits.open', body: { commandId: 'walk-opens', origin: 'desk' } },
  { method: 'GET', path: '/api/visits/{id}', useCase: 'visits.get' },
  { method: 'GET', path: '/api/visits/{id}/moments', useCase: 'visits.moments' },
  {
    method: 'POST',
    path: '/api/visits/{id}/commands',
    useCase: 'visits.command',
    body: { commandId: 'walk-notes', type: 'note', text: 'x' },
  },
  { method: 'POST', path: '/api/visits/{id}/seen', useCase: 'visits.seen', body: { seq: 0 } },
  {
    method: 'POST',
    path: '/api/visits/{id}/ladder/skip',
    useCase: 'visits.skipRung',
    body: { commandId: 'skip-once' },
  },
  { method: 'POST', path: '/api/visits/{id}/reveal', useCase: 'visits.reveal', body: { what: 'phone' } },
  { method: 'GET', path: '/api/visits/{id}/sheet.pdf', useCase: 'visits.sheet' },
  { method: 'GET', path: '/api/desk', useCase: 'desk.state' },
  { method: 'GET', path: '/api/guest-book', useCase: 'guestBook.page' },
  { method: 'GET', path: '/api/guest-book.pdf', useCase: 'guestBook.print' },
  { method: 'GET', path: '/api/sop', useCase: 'sop.inForce' },
  { method: 'GET', path: '/api/sop.pdf', useCase: 'sop.document' },
  { method: 'GET', path: '/api/sop.svg', useCase: 'sop.document' },
  { method: 'GET', path: '/api/sop.bpmn', useCase: 'sop.document' },
  { method: 'GET', path: '/api/sop/versions', useCase: 'sop.versions' },
  { method: 'GET', path: '/api/sop/examples', useCase: 'sop.examples' },
  { method: 'GET', path: '/api/sop/versions/{version}', useCase: 'sop.version' },
  { method: 'POST', path: '/api/sop/forecast', useCase: 'sop.forecast', body: { yaml: 'sop: 1' } },
  { method: 'GET', path: '/api/sop/draft', useCase: 'sop.draft' },
  { method: 'PUT', path: '/api/sop/draft', useCase: 'sop.saveDraft', body: { yaml: 'sop: 1', revision: 99 } },
  { method: 'DELETE', path: '/api/sop/draft', useCase: 'sop.dropDraft', query: '?revision=99' },
  { method: 'POST', path: '/api/sop/versions', useCase: 'sop.addVersion', body: { yaml: 'sop: 1' } },
  { method: 'PUT', path: '/api/sop/in-force', useCase: 'sop.putInForce', body: { version: 99 } },
  { method: 'GET', path: '/api/reports/compliance', useCase: 'reports.compliance' },
  { method: 'GET', path: '/api/reports/arrivals', useCase: 'reports.arrivals' },
  { method: 'GET', path: '/api/reports/compliance.xlsx', query: '?by=unit', useCase: 'reports.sheet' },
  { method: 'GET', path: '/api/reports/compliance.pdf', useCase: 'reports.print' },
  { method: 'GET', path: '/api/reports/worst', query: '?measure=step:2&version=1', useCase: 'reports.worst' },
  { method: 'GET', path: '/api/events', useCase: 'events.subscribe' },
  { method: 'GET', path: '/api/push', useCase: 'push.key' },
  { method: 'GET', path: '/api/addresses', useCase: 'ownAddresses.list' },
  { method: 'POST', path: '/api/addresses', useCase: 'ownAddresses.add', body: browser },
  { method: 'DELETE', path: '/api/addresses/{id}', useCase: 'ownAddresses.remove' },
  { method: 'GET', path: '/api/trust', useCase: 'trust.get' },
  { method: 'GET', path: '/api/trust/certificate', useCase: 'trust.get' },
  { method: 'GET', path: '/api/trust/profile', useCase: 'trust.get' },
  { method: 'GET', path: '/api/intercom', query: '?screen=walk-screen', useCase: 'intercom.state' },
  {
    method: 'POST',
    path: '/api/intercom',
    useCase: 'intercom.ring',
    body: { visitId: 'none', screen: 'walk-screen' },
  },
  {
    method: 'POST',
    path: '/api/intercom/{callId}/acts',
    useCase: 'intercom.act',
    body: { type: 'decline', screen: 'walk-screen' },
  },
  {
    method: 'POST',
    path: '/api/intercom/{callId}/signals',
    useCase: 'intercom.signal',
    body: { type: 'again', round: 1, screen: 'walk-screen' },
  },
  { method: 'GET', path: '/api/visits/{id}/intercom', useCase: 'intercom.reach' },
  { method: 'DELETE', path: '/api/session', useCase: 'sessions.signOut' },
]

/** The address of a route for one record. */
export function addressOf({ path, query = '' }: Route, ids: Readonly<Record<string, string>>): string {
  return `${filled(path, ids)}${query}`
}

function filled(path: string, ids: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? 'none'))
}
