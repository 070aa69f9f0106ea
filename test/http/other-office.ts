import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hashPassword } from '../../src/app/sign-in/password.ts'
import type { AccountRole } from '../../src/contract/session.ts'
import { makeOffice } from '../store/office.ts'
import { type House, morning, password, type Seat } from './house.ts'

const shippedSop = readFileSync(new URL('../../sop/penerimaan-tamu.yaml', import.meta.url), 'utf8')

/** A second office on the same database: its desk, and the ids of what it owns. */
export type OtherOffice = {
  readonly desk: Seat
  readonly staffId: string
  readonly unitId: string
  readonly accountId: string
}

/** Makes a second office beside the one that was set up; the interface makes only one. */
export async function addOtherOffice(house: House): Promise<OtherOffice> {
  const { store } = house
  const id = await makeOffice(store)
  const account = { id: randomUUID(), username: 'desk-of-another', role: 'secretariat' as AccountRole }
  const passwordHash = await hashPassword(password)
  await store.write(id, async (tx) => {
    const version = await tx.addSopVersion({
      yaml: shippedSop,
      effective: null,
      signedBy: null,
      signedAt: null,
      createdBy: 'test',
      createdAt: morning,
    })
    await tx.putSopInForce(version, morning)
    await tx.addAccount({
      ...account,
      name: 'Another',
      passwordHash,
      staffId: null,
      post: null,
      mustChangePassword: false,
      locale: null,
      disabled: false,
      createdAt: morning,
      lastSignedInAt: null,
    })
  })
  const desk = await house.signIn(account.username)
  return { desk, staffId: `s2-${id}`, unitId: `u1-${id}`, accountId: account.id }
}
