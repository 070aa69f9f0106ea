import { expect, test } from './demo-office.ts'

// The office of these tests is there already: only what the first run asks of the server is answered otherwise.
test('the first run ends at its closing page, and its own success is not told as somebody else’s', async ({
  page,
  office,
}) => {
  let done = false
  const signingIn = Promise.withResolvers<void>()
  await page.route('**/api/setup', (route) => {
    done ||= route.request().method() === 'POST'
    return route.fulfill({ json: { done } })
  })
  await page.route('**/api/session', async (route) => {
    if (route.request().method() === 'POST') await signingIn.promise
    return route.fallback()
  })
  await page.goto(`${office.url}/setup`)
  await page.getByLabel('Nama kantor').fill('Kelurahan Menteng')
  await page.getByLabel('Nama', { exact: true }).fill('Marlina Asi')
  await page.getByLabel('Nama pengguna').fill('sekretariat')
  await page.getByLabel('Kata sandi', { exact: true }).fill('pintu terbuka')
  const signIn = page.waitForRequest((request) => request.url().endsWith('/api/session') && request.method() === 'POST')
  await page.keyboard.press('Enter')
  await signIn
  await expect(page.getByRole('button', { name: 'Buka pintu' })).toHaveAttribute('aria-busy', 'true')
  await expect(page.getByRole('alert')).toHaveCount(0)
  signingIn.resolve()
  await expect(page.getByRole('heading', { name: 'Pintu terbuka.' })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Buka/ }).first()).toBeFocused()
})
