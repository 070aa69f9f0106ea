/** What the desk's field finds: open visits, those finished today, and commands; and what Enter does with each. */
import type { Visit } from '../../../contract/visit.ts'
import { type Act, planOf } from '../visit/acts.ts'
import { askOf } from '../visit/command-body.ts'
import { found } from '../visit/search.ts'

/** A command of the desk that can be searched for by its words. */
export interface DeskCommand {
  readonly key: string
  readonly words: string
  readonly keyHint: string
  readonly run: () => void
}

export type Hit =
  /** `does`: Enter records the act at once. Otherwise it opens the visit, where the act is one press away. */
  | { readonly kind: 'visit'; readonly visit: Visit; readonly act: Act | null; readonly does: boolean }
  | { readonly kind: 'command'; readonly command: DeskCommand }

const most = 7

/** The hits for what was typed, open visits first. */
export function hitsFor(
  typed: string,
  open: readonly Visit[],
  finished: readonly Visit[],
  commands: readonly DeskCommand[],
  rooms: number,
): readonly Hit[] {
  const word = typed.trim().toLowerCase()
  if (word === '') return []
  const rest = finished.filter((visit) => !open.some((one) => one.id === visit.id))
  const visits = [...found(open, typed), ...found(rest, typed)].slice(0, most)
  const meant = word.length > 1 ? commands.filter((command) => command.words.toLowerCase().includes(word)) : []
  return [
    ...visits.map((visit) => hitOf(visit, rooms)),
    ...meant.map((command) => ({ kind: 'command' as const, command })),
  ]
}

/** Handing things back is opened first: the slot has to be read before it is emptied. A decision is never on Enter. */
function hitOf(visit: Visit, rooms: number): Hit {
  const { main, onEnter } = planOf(visit)
  const returns = main?.kind === 'checkOut' || main?.kind === 'handBack' || main?.kind === 'takeBack'
  const does = onEnter !== null && !returns && askOf(onEnter, rooms) === 'nothing'
  return { kind: 'visit', visit, act: main, does }
}
