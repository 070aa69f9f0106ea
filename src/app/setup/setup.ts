import type { Setup, SetupState } from '../../contract/setup.ts'
import { parseSop } from '../../domain/sop/parse.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import { anyItem, type OfficeRow } from '../../store/rows.ts'
import type { OfficeTx, SystemTx } from '../../store/store.ts'
import type { SetupCases } from '../app.ts'
import { calendarWith } from '../calendar/calendar.ts'
import { usualWeek } from '../calendar/usual-week.ts'
import { newAccountRow } from '../office/accounts.ts'
import { numbersOf } from '../office/numbers.ts'
import { isTimeZone } from '../office/office.ts'
import { type Answer, done, refuse, type Trouble } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { sampleOffice, startingSupply } from '../sample/office.ts'
import { sampleStaff, sampleUnits } from '../sample/staff.ts'
import { hashPassword, isStrong } from '../sign-in/password.ts'

/** The first run: one office with its first account, made whole or not at all. */
export function setupCases(parts: Parts): SetupCases {
  return {
    async state() {
      return { done: (await parts.store.offices()).length > 0 }
    },
    run: (body) => run(parts, body),
  }
}

async function run(parts: Parts, body: Setup): Promise<Answer<SetupState>> {
  if ((await parts.store.offices()).length > 0) return refuse('alreadySetUp')
  const trouble = troubleOf(body)
  if (trouble !== null) return { ok: false, trouble }
  const passwordHash = await hashPassword(body.account.password)
  return parts.store.administer(async (system) => {
    if ((await system.officeCount()) > 0) return refuse('alreadySetUp')
    await makeOffice(parts, system, body, passwordHash)
    return done({ done: true })
  })
}

/** Makes an office with its first account, furnished and with the SOP as shipped in force. */
export async function makeOffice(
  { newId, clock, shippedSop }: Pick<Parts, 'newId' | 'clock' | 'shippedSop'>,
  system: SystemTx,
  body: Setup,
  passwordHash: string,
): Promise<string> {
  const now = clock()
  const office = officeRow(newId(), body, now)
  const tx = await system.addOffice(office)
  await tx.addAccount(
    newAccountRow({
      id: newId(),
      username: body.account.username,
      name: body.account.name,
      passwordHash,
      role: 'secretariat',
      staffId: null,
      createdAt: now,
      mustChangePassword: false,
    }),
  )
  await furnish(tx, newId)
  await putShippedSop(tx, shippedSop, body.account.name, now)
  if (wantsSample(body)) await addSamplePeople(tx, newId)
  return office.id
}

function troubleOf(body: Setup): Trouble | null {
  if (body.account.username === '') return { code: 'nameRequired', facts: { field: 'username' } }
  if (body.account.name === '') return { code: 'nameRequired', facts: { field: 'name' } }
  if (body.office?.name === '') return { code: 'nameRequired', facts: { field: 'office' } }
  if (!isStrong(body.account.password, body.account.username)) return { code: 'weakPassword' }
  const timeZone = body.office?.timeZone
  if (timeZone !== undefined && timeZone !== '' && !isTimeZone(timeZone)) {
    return { code: 'badBody', facts: { field: 'timeZone' } }
  }
  return null
}

/** Whoever names no office of their own gets the sample's, people and all. */
const wantsSample = (body: Setup) => body.sample ?? body.office === undefined

function officeRow(id: string, body: Setup, now: Instant): OfficeRow {
  const own = body.office
  const sample = wantsSample(body) || own === undefined ? sampleOffice : null
  const name = own?.name ?? sampleOffice.name
  const timeZone = filled(own?.timeZone) ?? sampleOffice.timeZone
  return {
    id,
    name,
    shortName: filled(own?.shortName) ?? (own === undefined ? sampleOffice.shortName : name.slice(0, 60)),
    unitCode: sample?.unitCode ?? '',
    letterhead: own?.letterhead ?? sample?.letterhead ?? [{ text: name.toUpperCase(), size: 14, bold: true }],
    address: own?.address ?? sample?.address ?? '',
    contact: { line: own?.contact ?? sample?.contact ?? '' },
    timeZone,
    hours: calendarWith(usualWeek),
    settings: {
      locale: 'id',
      keepIdentityNumbers: true,
      letterKeys: true,
      printOnRegister: false,
      phrases: { desk: [], host: [] },
      answerLinks: 'open',
    },
    createdAt: now,
  }
}

const filled = (text: string | undefined) => (text === undefined || text === '' ? undefined : text)

/** What a desk needs to receive its first guest: places, cards, rooms. */
async function furnish(tx: OfficeTx, newId: () => string): Promise<void> {
  const slots = numbersOf(startingSupply.slots) ?? []
  const cards = numbersOf(startingSupply.cards) ?? []
  await tx.putSlots(
    slots.map((number, index) => ({ item: anyItem, number, post: null, position: index + 1, outOfUse: false })),
  )
  await tx.putCards(
    cards.map((number, index) => ({
      pool: startingSupply.cards.pool,
      number,
      post: null,
      position: index + 1,
      outOfUse: false,
    })),
  )
  for (const [index, name] of startingSupply.rooms.entries()) {
    await tx.addRoom({ id: newId(), name, position: index + 1 })
  }
}

async function putShippedSop(tx: OfficeTx, yaml: string, by: string, now: Instant): Promise<void> {
  const parsed = parseSop(yaml)
  if (!parsed.ok) throw new Error('The SOP that ships cannot be read')
  const version = await tx.addSopVersion({
    yaml,
    effective: parsed.sop.identity.effective ?? null,
    signedBy: null,
    signedAt: null,
    createdBy: by,
    createdAt: now,
  })
  await tx.putSopInForce(version, now)
}

async function addSamplePeople(tx: OfficeTx, newId: () => string): Promise<void> {
  const unitIds = new Map(sampleUnits.map((name) => [name, newId()]))
  for (const [index, name] of sampleUnits.entries()) {
    await tx.addUnit({ id: unitIds.get(name) ?? newId(), name, position: index + 1, active: true })
  }
  for (const member of sampleStaff) {
    const unitId = unitIds.get(member.unit) ?? null
    await tx.addStaff({
      id: newId(),
      unitId,
      name: member.name,
      title: member.title,
      rank: member.rank ?? null,
      nip: member.nip ?? null,
      phone: null,
      room: member.room,
      extension: member.extension ?? null,
      headOf: member.head === true && unitId !== null ? [unitId] : [],
      active: true,
    })
  }
}
