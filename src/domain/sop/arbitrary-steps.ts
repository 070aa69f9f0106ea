import type { HostField, Keep, MomentName, Step, StepNo } from './sop.ts'

/** What a made-up SOP is like. */
export type Shape = {
  readonly requested: boolean
  readonly letter: 'none' | 'ends' | 'mended' | 'forMembers'
  readonly registers: 'guest' | 'officer' | 'afterYes' | 'asNeed'
  readonly identity: Keep
  readonly bag: 'none' | 'step' | 'need'
  readonly umbrella: boolean
  readonly card: 'none' | 'worn' | 'carried'
  readonly cardStep: boolean
  readonly sticker: boolean
  readonly asks: 'nobody' | 'host' | 'assistantThenHost' | 'rule' | 'ruleThenHost' | 'byHand'
  readonly no: 'same' | 'away' | 'end'
  readonly later: 'open' | 'same' | 'away'
  readonly queue: boolean
  readonly seat: 'none' | 'step' | 'orReceived'
  readonly receive: 'none' | 'step' | 'forwarding'
  readonly meetingEnds: boolean
  readonly back: 'none' | 'returns' | 'reports' | 'fromReport'
  readonly away: boolean
  readonly file: boolean
  readonly hostField: HostField
  readonly topic: boolean
  readonly gate: boolean
}

/** The steps of a shape, numbered with gaps. `members` are the kinds of steps that are not for all. */
export function flowSteps(shape: Shape, members: readonly string[] | undefined, gap: number): readonly Step[] {
  const plans = [
    ...before(shape, members),
    ...(shape.registers === 'afterYes' ? [] : registering(shape)),
    ...questions(shape),
    ...(shape.registers === 'afterYes' ? registering(shape) : []),
    ...meeting(shape),
    ...leaving(shape),
  ]
  const all = plans.length > 0 ? plans : [plan('only', [['archived', 'end']])]
  const numbers = new Map(all.map((one, at) => [one.name, (at + 1) * gap]))
  return all.map(({ name: _, until, ...step }, at) => ({
    no: (at + 1) * gap,
    ...step,
    until: until.map(([moment, to]) => ({ moment, to: target(to, at, numbers, all.length, gap) })),
  }))
}

/** Where a line leads: on, to the end, or to a step by its name where the shape has it, else on. */
type Lead = 'next' | 'end' | 'away' | 'file' | 'check' | 'mend' | 'afterMend'
type Plan = Omit<Step, 'no' | 'until'> & {
  readonly name: string
  readonly until: readonly (readonly [MomentName, Lead])[]
}

function target(
  to: Lead,
  at: number,
  numbers: ReadonlyMap<string, StepNo>,
  length: number,
  gap: number,
): StepNo | 'end' {
  const next = (place: number) => (place + 1 < length ? (place + 2) * gap : 'end')
  if (to === 'end') return 'end'
  if (to === 'afterMend') return next(at + 1)
  if (to === 'away') return numbers.get('away') ?? numbers.get('file') ?? 'end'
  if (to === 'file') return numbers.get('file') ?? 'end'
  return numbers.get(to) ?? next(at)
}

function plan(name: string, until: Plan['until'], more: Partial<Omit<Step, 'no' | 'until'>> = {}): Plan {
  return {
    name,
    short: 'Langkah',
    actor: 'officer',
    with: [],
    needs: [],
    requirements: [],
    activity: 'x',
    ...more,
    until,
  }
}

function before(shape: Shape, members: readonly string[] | undefined): readonly Plan[] {
  const asked = shape.requested ? [plan('request', [['performed.filed', 'next']], { from: 'requested' })] : []
  const only = shape.letter === 'forMembers' && members !== undefined ? { only: members } : {}
  switch (shape.letter) {
    case 'none':
      return asked
    case 'mended':
      return [
        ...asked,
        plan('check', [
          ['performed.letterChecked.passed', 'afterMend'],
          ['performed.letterChecked.failed', 'mend'],
        ]),
        plan('mend', [['performed.letterMended', 'check']], { actor: 'guest', output: 'Surat' }),
      ]
    case 'ends':
    case 'forMembers':
      return [
        ...asked,
        plan(
          'check',
          [
            ['performed.letterChecked.passed', 'next'],
            ['performed.letterChecked.failed', shape.letter === 'ends' ? 'end' : 'away'],
          ],
          only,
        ),
      ]
    default: {
      const never: never = shape.letter
      return never
    }
  }
}

function registering(shape: Shape): readonly Plan[] {
  const bag: readonly MomentName[] = shape.bag === 'need' ? ['deposited.bag'] : []
  const register =
    shape.registers === 'asNeed'
      ? plan('register', [['performed.rulesRead', 'next']], { needs: ['registered', ...bag] })
      : plan('register', [['registered', 'next']], {
          needs: bag,
          actor: shape.registers === 'guest' ? 'guest' : 'officer',
          ...(shape.requested && { from: 'arrived' as const }),
        })
  return [
    register,
    ...(shape.bag === 'step' ? [plan('bag', [['deposited.bag', 'next']])] : []),
    ...(shape.cardStep && shape.card !== 'none' ? [plan('card', [['issued.visitorCard', 'next']])] : []),
  ]
}

function questions(shape: Shape): readonly Plan[] {
  switch (shape.asks) {
    case 'nobody':
      return []
    case 'host':
      return [question(shape, 'host')]
    case 'rule':
      return [question({ ...shape, later: 'open' }, 'rule')]
    case 'assistantThenHost':
      return [question(shape, 'assistant'), question(shape, 'host')]
    case 'ruleThenHost':
      return [question({ ...shape, no: 'away', later: 'open' }, 'rule'), question(shape, 'host')]
    case 'byHand':
      return [plan('ask', [['hostAsked', 'next']], { asks: 'host' }), question(shape, 'host')]
    default: {
      const never: never = shape.asks
      return never
    }
  }
}

function question(shape: Shape, asks: string): Plan {
  const no: Lead = shape.no === 'same' ? 'next' : shape.no
  const later: Plan['until'] =
    shape.later === 'open' ? [] : [['answered.later', shape.later === 'same' ? 'next' : 'away']]
  return plan(`question-${asks}`, [['answered.yes', 'next'], ['answered.no', no], ...later], { asks })
}

function meeting(shape: Shape): readonly Plan[] {
  const seat: Plan['until'] =
    shape.seat === 'orReceived' && shape.receive === 'none'
      ? [
          ['seated', 'next'],
          ['received', 'next'],
        ]
      : [['seated', 'next']]
  const receive: Plan['until'] =
    shape.receive === 'forwarding'
      ? [
          ['received', 'next'],
          ['forwarded', 'next'],
        ]
      : [['received', 'next']]
  return [
    ...(shape.queue ? [plan('queue', [['called', 'next']], { needs: ['queued'] })] : []),
    ...(shape.seat === 'none' ? [] : [plan('seat', [...seat, ['turnedAway', 'away']])]),
    ...(shape.receive === 'none' ? [] : [plan('receive', receive, { actor: 'host', with: ['officer'] })]),
    ...(shape.meetingEnds && shape.receive !== 'none'
      ? [plan('meeting', [['meetingEnded', 'next']], { actor: 'host' })]
      : []),
  ]
}

function leaving(shape: Shape): readonly Plan[] {
  const returns: readonly MomentName[] = [
    ...(shape.identity === 'held' || shape.identity === 'offered' ? (['handedBack.identityCard'] as const) : []),
    ...(shape.bag === 'none' ? [] : (['handedBack.bag'] as const)),
    ...(shape.umbrella ? (['handedBack.umbrella'] as const) : []),
    ...(shape.card === 'none' ? [] : (['takenBack.visitorCard'] as const)),
  ]
  const [first, ...others] = returns
  const on: Lead = 'file'
  const back: readonly Plan[] =
    shape.back === 'none'
      ? []
      : shape.back === 'reports' || first === undefined
        ? [plan('back', [['reportedBack', on]], { needs: returns })]
        : [
            plan('back', [[first, on]], {
              needs: others,
              ...(shape.back === 'fromReport' && { from: 'reportedBack' as const }),
            }),
          ]
  return [
    ...back,
    ...(shape.away ? [plan('away', [['turnedAway', 'file']])] : []),
    ...(shape.file ? [plan('file', [['archived', 'end']])] : []),
  ]
}
