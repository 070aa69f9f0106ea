// Makes a clone ready: parts, screens (`web`), browser (`browser`). Runs under whatever Node started npm, so it is plain
// JavaScript without a package; each part that is in place already costs a look and nothing more.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
const wanted = new Set(process.argv.slice(2))

installParts()
if (wanted.has('web')) buildScreens()
if (wanted.has('browser')) findBrowser()

function installParts() {
  // A linked folder belongs to another clone: npm would empty it for all of them.
  if (partsInstalled() || isLink(join(root, 'node_modules'))) return
  say('Menyiapkan Lawang: memasang bagian-bagiannya … (installing parts)')
  const npm = process.env.npm_execpath
  const command = npm === undefined ? 'npm' : (process.env.npm_node_execpath ?? process.execPath)
  const args = ['ci', '--include=dev', '--loglevel=error']
  run(command, npm === undefined ? args : [npm, ...args])
}

function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
}

/** npm writes its own lock file last: equal to ours means that every part is there, whole and nothing else. */
function partsInstalled() {
  const installed = readJson(join(root, 'node_modules/.package-lock.json'))?.packages
  const locked = readJson(join(root, 'package-lock.json'))?.packages
  if (installed === undefined || locked === undefined) return false
  const same = Object.entries(locked).every(([path, part]) => {
    if (path === '' || part.link === true) return true
    const there = installed[path]
    return there === undefined ? part.optional === true || part.peer === true : there.version === part.version
  })
  return same && Object.keys(installed).every((path) => path in locked)
}

function buildScreens() {
  const mark = join(root, 'dist/web/.built-from')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === screensHash()) return
  say('Menyiapkan layar … (building the screens)')
  run(ownNode(), [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'])
  mkdirSync(join(root, 'dist/web'), { recursive: true })
  writeFileSync(mark, screensHash())
}

/** The Node that npm installed with the parts: the build reads TypeScript as it stands, an older one does not. */
function ownNode() {
  const names = readdirSync(join(root, 'node_modules')).filter((name) => /^node-(bin-)?(linux|darwin|win)/.test(name))
  const places = names.flatMap((name) =>
    ['bin/node', 'bin/node.exe'].map((file) => join(root, 'node_modules', name, file)),
  )
  return places.find((place) => existsSync(place)) ?? process.execPath
}

function screensHash() {
  const hash = createHash('sha256')
  for (const path of [
    'package-lock.json',
    'vite.config.ts',
    'src/web',
    'src/contract',
    'src/domain',
    'src/text',
    'sop',
  ]) {
    for (const file of filesOf(join(root, path))) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function filesOf(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)))
}

function findBrowser() {
  const places = [process.env.LAWANG_CHROMIUM, '/usr/bin/chromium-headless-shell', '/usr/bin/chromium']
  if (places.some((place) => place !== undefined && existsSync(place))) return
  const root = process.getuid?.() === 0
  if (!root || spawnSync('apt-get', ['--version']).status !== 0) {
    fail(
      'Pasang Chromium untuk uji layar, atau sebut letaknya di LAWANG_CHROMIUM. (Install Chromium for the browser tests, or name it in LAWANG_CHROMIUM.)',
    )
  }
  say('Memasang peramban untuk uji layar … (installing a browser for the tests)')
  run('apt-get', ['update', '-qq'])
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell'])
}

function run(command, args) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (result.error !== undefined) fail(`${command}: ${result.error.message}`)
  if (result.status !== 0) process.exit(result.status ?? 1)
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

function say(text) {
  process.stdout.write(`${text}\n`)
}

function fail(text) {
  process.stderr.write(`${text}\n`)
  process.exit(1)
}
