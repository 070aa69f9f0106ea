/** The sample office with another SOP in force: furnished for what the SOP lends, with an account for each part that is played. */
import type { APIRequestContext } from '@playwright/test'
import { test as base, request } from '@playwright/test'
import type { SopInForce } from '../src/contract/sop.ts'
import type { StaffPage } from '../src/contract/staff.ts'
import { type DemoOffice, password, signIn, withServer } from './demo-office.ts'

/** Who signs in: the officers Rina and Surya, and members of staff under their first name. */
interface Cast {
  readonly officers: readonly string[]
  /** Account to the words that find the member of staff. */
  readonly staff: Readonly<Record<string, string>>
}

const firstPassword = 'kata sandi pertama'

export { expect } from '@playwright/test'

/** Tests in an office under an SOP. The account of the secretariat is `retno`. */
export function testUnder(yaml: string, cast: Cast) {
  return base.extend<object, { office: DemoOffice }>({
    office: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted off this pattern
      async ({}, use) => withSopOffice(yaml, cast, use),
      { scope: 'worker', timeout: 120_000 },
    ],
  })
}

async function withSopOffice(yaml: string, cast: Cast, use: (office: DemoOffice) => Promise<void>): Promise<void> {
  await withServer(async (office) => {
    await office.start()
    const anyone = await request.newContext({ baseURL: office.url })
    await sent(
      anyone.post('/api/setup', { data: { account: { username: 'retno', password, name: 'Retno' }, sample: true } }),
    )
    const secretariat = await office.as('retno')
    const { version } = await sent(secretariat.post('/api/sop/versions', { data: { yaml } }))
    await sent(secretariat.put('/api/sop/in-force', { data: { version } }))
    await furnish(secretariat)
    for (const username of cast.officers)
      await addAccount(office, secretariat, { username, role: 'officer', staffId: null })
    for (const [username, words] of Object.entries(cast.staff)) {
      const staffId = await staffIdOf(secretariat, words)
      await addAccount(office, secretariat, { username, role: 'host', staffId })
    }
    await use(office)
  })
}

/** Cards for every pool that the SOP lends from and the office has not. */
async function furnish(secretariat: APIRequestContext): Promise<void> {
  const sop: SopInForce = await (await secretariat.get('/api/sop')).json()
  const has = (await (await secretariat.get('/api/cards')).json()).items.map((card: { pool: string }) => card.pool)
  const lent = [sop.intake, ...sop.kinds.map((kind) => kind.intake)].flatMap(({ issues }) => issues)
  const pools = new Set(lent.filter(({ policy }) => policy !== 'none').map(({ pool }) => pool))
  for (const pool of pools) {
    if (!has.includes(pool)) await sent(secretariat.post(`/api/cards/${pool}`, { data: { from: '01', to: '20' } }))
  }
}

/** The id of the first member of staff that the words find. */
export async function staffIdOf(caller: APIRequestContext, words: string): Promise<string> {
  const { items }: StaffPage = await (await caller.get('/api/staff', { params: { q: words } })).json()
  const [first] = items
  if (first === undefined) throw new Error(`Nobody is called ${words}`)
  return first.id
}

async function addAccount(
  office: DemoOffice,
  secretariat: APIRequestContext,
  account: { username: string; role: 'officer' | 'host'; staffId: string | null },
): Promise<void> {
  const name = account.username.charAt(0).toUpperCase() + account.username.slice(1)
  await sent(secretariat.post('/api/accounts', { data: { ...account, name, password: firstPassword } }))
  const own = await request.newContext({ baseURL: office.url })
  await signIn(own, account.username, '', firstPassword)
  await sent(own.put('/api/session/password', { data: { current: firstPassword, next: password } }))
}

async function sent(call: ReturnType<APIRequestContext['post']>) {
  const answer = await call
  if (!answer.ok()) throw new Error(`${answer.url()}: ${await answer.text()}`)
  const text = await answer.text()
  return text === '' ? null : JSON.parse(text)
}
