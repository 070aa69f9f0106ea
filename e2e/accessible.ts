import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** The sizes at which every screen is looked at: a desk's screen, a tablet, a phone. */
export const sizes = [
  { width: 1366, height: 768 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
] as const

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Holds a page against WCAG 2.2 AA. In the dark a page differs by its colours alone: the rest was held against it in the light. */
export async function expectAccessible(page: Page): Promise<void> {
  const dark = (await page.locator('html').getAttribute('data-theme')) === 'dark'
  // No page of ours has frames; without this, axe would open a page of its own for each run.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (dark ? axe.withRules('color-contrast') : axe.withTags(rules)).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' · ')}`)).toEqual([])
}
