import { flushCompileCache } from 'node:module'
import { type Settings, settingsOf, unknownSettings } from './settings.ts'
import { startTrouble } from './start-trouble.ts'
import { type Voice, voiceOf } from './voice.ts'

/** A command with the words behind its name: runs until it is done (or stopped), and answers the exit code. */
type Command = (settings: Settings, voice: Voice, words: readonly string[]) => Promise<number>

type Environment = Readonly<Record<string, string | undefined>>

/** The commands, each loaded when it is called for. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./serve.ts')).serve,
  demo: async () => (await import('./demo.ts')).demo,
  verify: async () => (await import('./verify.ts')).verify,
  rebuild: async () => (await import('./rebuild.ts')).rebuild,
  certificate: async () => (await import('./certificate.ts')).certificate,
}

/** Runs one command of the command line; trouble that was foreseen is one sentence and exit code 1. */
export async function run(words: readonly string[], environment: Environment): Promise<void> {
  const voice = voiceOf(environment)
  const [name, ...others] = words
  if (name === undefined || isHelp(words)) {
    const { help } = await import('./help.ts')
    help(voice)
    process.exitCode = name === undefined ? 1 : 0
    return
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load === undefined) {
    voice.complain(voice.t('cli.unknownCommand', { name }))
    process.exitCode = 1
    return
  }
  for (const unknown of unknownSettings(environment)) voice.complain(voice.t('cli.unknownSetting', { name: unknown }))
  const command = await load()
  process.exitCode = await runCommand((settings) => command(settings, voice, others), environment, voice)
}

async function runCommand(
  command: (settings: Settings) => Promise<number>,
  environment: Environment,
  voice: Voice,
): Promise<number> {
  let settings: Settings | null = null
  try {
    settings = settingsOf(environment)
    return await command(settings)
  } catch (error) {
    const sentence = startTrouble(error, settings, voice.t)
    if (sentence === null) throw error
    voice.complain(sentence)
    return 1
  } finally {
    flushCompileCache()
  }
}

function isHelp(words: readonly string[]): boolean {
  return words.some((word) => word === '--help' || word === '-h') || words[0] === 'help'
}
