/** Who sits at the screen: signing out, a session that ends under it, somebody else who comes. */
import type { Page } from '@playwright/test'
import { expect, test } from './demo-office.ts'
import { openVisits } from './office-acts.ts'

const form = (page: Page) => page.getByRole('form', { name: 'Isian tamu baru' })
const search = (page: Page) => page.getByRole('combobox', { name: 'Nama atau nomor HP' })
const list = (page: Page) => page.getByRole('grid', { name: 'Kunjungan' })
const layer = (page: Page) => page.getByRole('dialog')

async function signInAs(page: Page, username: string): Promise<void> {
  const name = page.getByLabel('Nama pengguna')
  if (!(await name.inputValue()).startsWith(username)) await name.fill(username)
  await page.getByLabel('Kata sandi', { exact: true }).fill('pintu terbuka')
  await page.keyboard.press('Enter')
}

test.beforeEach(async ({ page, office }) => {
  await office.open(page, 'rina', '/desk')
  await expect(list(page)).toBeVisible()
})

test('a session that ended opens the sign-in over the screen by itself; keys do not reach through it', async ({
  page,
}) => {
  await page.keyboard.press('b')
  await search(page).fill('Uji Sesi')
  await page.request.delete(`${new URL(page.url()).origin}/api/session`)
  await expect(layer(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(form(page)).toBeVisible()
  await signInAs(page, 'rina')
  await expect(layer(page)).toHaveCount(0)
  await expect(search(page)).toHaveValue('Uji Sesi')
  await form(page).getByRole('button', { name: 'Kosongkan isian' }).click()
})

test('what one person left unsent is not recorded for the next, and waits for its writer', async ({ page, office }) => {
  const before = await openVisits(await office.as('surya'))
  await page.keyboard.press('b')
  await search(page).fill('Uji Orang Lain')
  await page.getByRole('option', { name: /Tamu baru/ }).click()
  await page.getByLabel('Instansi').fill('Dinas Sosial')
  await page.request.delete(`${office.url}/api/session`)
  await page.keyboard.press('Control+Enter')
  await expect(layer(page)).toBeVisible()
  await signInAs(page, 'surya')
  // The next one begins with the list, whatever was open before.
  await expect(list(page)).toBeVisible()
  await page.keyboard.press('b')
  await expect(search(page)).toHaveValue('')
  expect(await openVisits(await office.as('surya'))).toHaveLength(before.length)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Keluar' }).click()
  await expect(page.getByLabel('Nama pengguna')).toBeVisible()
  await expect(page.getByText(/Ada yang salah|galat/i)).toHaveCount(0)
  await signInAs(page, 'rina')
  await expect(list(page)).toBeVisible()
  await page.keyboard.press('b')
  await expect(form(page)).toContainText('Uji Orang Lain')
  await form(page).getByRole('button', { name: 'Kosongkan isian' }).click()
})

test('who signs out in one tab is asked in the other; who signs in there as somebody else takes the screen along', async ({
  page,
  context,
  office,
}) => {
  const other = await context.newPage()
  await other.goto(`${office.url}/guest-book`)
  await other.getByRole('button', { name: 'Keluar' }).click()
  await expect(other.getByLabel('Nama pengguna')).toBeVisible()
  await expect(layer(page)).toBeVisible()
  await signInAs(other, 'surya')
  await expect(page.getByText('Surya', { exact: false }).first()).toBeVisible()
  await expect(layer(page)).toHaveCount(0)
})

test('a power cut leaves what reached the disk', async ({ page }) => {
  await page.keyboard.press('b')
  await search(page).fill('Uji Mati Listrik')
  await expect(page.getByText('isian tersimpan di meja ini', { exact: false })).toBeVisible()
  await expect.poll(() => page.evaluate(onDisk)).toContain('Uji Mati Listrik')
  // The browser had not yet put these on the disk.
  await page.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
  })
  await page.reload()
  await expect(list(page)).toBeVisible()
  await page.keyboard.press('b')
  await expect(search(page)).toHaveValue('Uji Mati Listrik')
  await form(page).getByRole('button', { name: 'Kosongkan isian' }).click()
})

/** What IndexedDB holds of forms; within the page. */
async function onDisk(): Promise<string> {
  const opened = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('lawang')
    request.onsuccess = () => resolve(request.result)
  })
  const all = await new Promise<unknown>((resolve) => {
    const request = opened.transaction('drafts').objectStore('drafts').getAll()
    request.onsuccess = () => resolve(request.result)
  })
  opened.close()
  return JSON.stringify(all)
}
