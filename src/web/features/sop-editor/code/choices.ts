/** What may be written where the cursor stands: keys of the format, actors, kinds, moments, numbers of steps. */
import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { isMap, isScalar, parseDocument } from 'yaml'
import { momentNames } from '../../../../domain/sop/read/moments.ts'

const keys = {
  file: [
    'sop',
    'name',
    'identity',
    'actors',
    'kinds',
    'words',
    'fields',
    'keeps',
    'issues',
    'signs',
    'admits',
    'steps',
    'standards',
  ],
  identity: [
    'institution',
    'unit',
    'number',
    'name',
    'created',
    'revised',
    'effective',
    'approvedBy',
    'legalBasis',
    'qualifications',
    'related',
    'equipment',
    'warnings',
    'records',
    'more',
  ],
  step: [
    'no',
    'short',
    'actor',
    'with',
    'asks',
    'only',
    'from',
    'needs',
    'until',
    'limit',
    'activity',
    'requirements',
    'output',
    'remark',
  ],
  actor: ['label', 'role', 'post', 'optional'],
  standard: ['name', 'limit', 'from', 'to', 'steps', 'binds', 'only'],
} as const

const values: Readonly<Record<string, readonly string[]>> = {
  role: ['visitor', 'officer', 'host', 'staff', 'rule'],
  optional: ['true', 'false'],
  recorded: ['true', 'false'],
  binds: ['office', 'guest'],
  entering: ['required', 'optional', 'none', 'each'],
  leaving: ['required', 'optional', 'none'],
  limit: ['5 menit', '2 jam', '1 hari', '3 hari kerja'],
}

/** The choices at the cursor, or null where nothing is to be proposed. */
export function choicesAt(context: CompletionContext): CompletionResult | null {
  const word = context.matchBefore(/[\w.]*/)
  if (word === null || (word.from === word.to && !context.explicit)) return null
  const text = context.state.doc.toString()
  const before = text.slice(0, word.from)
  const options = optionsFor(before, text)
  return options.length === 0
    ? null
    : { from: word.from, options: options.map((label) => ({ label })), validFor: /^[\w.]*$/ }
}

function optionsFor(before: string, text: string): readonly string[] {
  const section = /(?:^|\n)([A-Za-z]+):[^\n]*(?:\n(?![A-Za-z])[^\n]*)*$/.exec(before)?.[1] ?? ''
  const line = before.slice(before.lastIndexOf('\n') + 1)
  if (line === '') return keys.file
  const key = /([A-Za-z]+): *(?:\[[^\]]*)?$/.exec(line)?.[1]
  const names = namesIn(text)
  if (key !== undefined) {
    if (['actor', 'with', 'asks'].includes(key)) return names.actors
    if (key === 'only') return names.kinds
    if (['from', 'needs', 'to'].includes(key)) return names.moments
    if (section === 'keeps')
      return key === 'identityCard' ? ['held', 'seen', 'offered', 'none'] : ['held', 'offered', 'none']
    if (section === 'issues') return ['worn', 'carried', 'spent', 'none']
    if (section === 'fields')
      return key === 'host' ? ['staff', 'unit', 'named', 'none'] : ['required', 'optional', 'none']
    if (/until: *\{[^}]*$/.test(line)) return [...names.steps, 'end']
    return values[key] ?? []
  }
  // the goal of a moment whose name has a dot
  if (/[\w.]+: *$/.test(line)) return [...names.steps, 'end']
  if (/until: *\{[^}]*$/.test(before)) return names.moments
  switch (section) {
    case 'steps':
      return keys.step
    case 'actors':
      return keys.actor
    case 'standards':
      return keys.standard
    case 'identity':
      return keys.identity
    default:
      return []
  }
}

/** The names of a text as it stands: what cannot be read yet is left out. */
function namesIn(text: string) {
  const { contents } = parseDocument(text, { logLevel: 'silent', uniqueKeys: false })
  const under = (key: string): readonly string[] => {
    const map = isMap(contents) ? contents.get(key, true) : undefined
    return isMap(map) ? map.items.flatMap(({ key: one }) => (isScalar(one) ? [String(one.value)] : [])) : []
  }
  const words = Object.fromEntries(under('words').map((name) => [name, name]))
  const keeps = Object.fromEntries(['identityCard', ...under('keeps')].map((name) => [name, 'held' as const]))
  const issues = Object.fromEntries(under('issues').map((name) => [name, 'worn' as const]))
  const intake = {
    keeps,
    issues,
    fields: { host: 'staff', values: {} },
    signs: { entering: 'none', leaving: 'none' },
    admits: {},
  } as const
  const steps = [...text.matchAll(/\bno: *(\d+)/g)].map(([, no = '']) => no)
  return { actors: under('actors'), kinds: under('kinds'), moments: momentNames([intake], words), steps }
}
