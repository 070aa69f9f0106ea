import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

const browser = [process.env['LAWANG_CHROMIUM'], '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(
  (place) => place !== undefined && existsSync(place),
)

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: false,
  workers: 2,
  timeout: 120_000,
  // A busy machine draws a page slowly; what never comes is found all the same.
  expect: { timeout: 20_000 },
  forbidOnly: true,
  // One more try, in a fresh office: what passes only then is named as flaky.
  retries: 1,
  outputDir: 'test-results',
  use: {
    locale: 'id-ID',
    // Not the office's: a screen shows the times of its office, wherever its computer believes to be.
    timezoneId: 'America/New_York',
    viewport: { width: 1366, height: 768 },
    // Nothing is drawn in between: two cores draw for two browsers.
    contextOptions: { reducedMotion: 'reduce' },
    trace: process.env['LAWANG_TRACE'] === undefined ? 'off' : 'retain-on-failure',
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-dev-shm-usage',
        // A microphone that beeps, for pages that ask for one; whoever asks is let in.
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        // Without it, headless Chromium on Linux squeezes the spaces between words to whole pixels.
        '--font-render-hinting=none',
      ],
    },
  },
})
