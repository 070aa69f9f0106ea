// Draws the icons of the installed app from the mark: `node tasks/icons.ts` writes src/web/public/icons/*.png.
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import playwright from '../playwright.config.ts'

type Drawing = {
  readonly name: string
  readonly size: number
  /** How much of it the mark takes; a mask may cut away a fifth at each side. */
  readonly mark: number
  readonly ground: string
  readonly ink: string
  readonly corner: number
}

const green = '#0f4c3a'
const on = { ground: green, ink: '#ffffff' }
const wanted: readonly Drawing[] = [
  { name: 'icon-192', size: 192, mark: 0.66, corner: 0.2, ...on },
  { name: 'icon-512', size: 512, mark: 0.66, corner: 0.2, ...on },
  { name: 'maskable-512', size: 512, mark: 0.5, corner: 0, ...on },
  { name: 'apple-touch-icon', size: 180, mark: 0.6, corner: 0, ...on },
  // In a phone's status line only the shape counts.
  { name: 'badge-96', size: 96, mark: 0.92, corner: 0, ground: 'transparent', ink: '#ffffff' },
]

const source = join(import.meta.dirname, '../src/web/public')
const svg = readFileSync(join(source, 'mark.svg'), 'utf8')
mkdirSync(join(source, 'icons'), { recursive: true })
const browser = await chromium.launch(playwright.use?.launchOptions ?? {})
try {
  for (const { name, size, mark, corner, ground, ink } of wanted) {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    await page.setContent(`<style>
      body { margin: 0; display: grid; place-items: center; height: 100vh; background: ${ground}; border-radius: ${corner * size}px }
      html { background: transparent }
      svg { width: ${mark * size}px; color: ${ink} }
    </style>${svg.replace(/ color="[^"]*"/, '')}`)
    await page.screenshot({ path: join(source, 'icons', `${name}.png`), omitBackground: true })
    await page.close()
  }
} finally {
  await browser.close()
}
