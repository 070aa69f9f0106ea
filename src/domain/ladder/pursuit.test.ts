import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryPeople, arbitraryRule, arbitraryStandings, staffRef } from './arbitrary.ts'
import { type LadderPeople, planOf } from './plan.ts'
import { advance, begin, type LadderEvent, nextAt, type Pursued, type Pursuit, skip, whoseTurn } from './pursuit.ts'
import { defaultLadder } from './rule.ts'

const opened = 1_790_000_000_000
const people: LadderPeople = {
  host: staffRef('erwin'),
  delegate: staffRef('tri'),
  secretary: null,
  head: staffRef('hendrik'),
}

describe('a pursuit', () => {
  test('reminds, moves on and runs out at its deadlines, however late one looks', () => {
    const { pursuit, happened } = opening(people)
    expect(happened).toEqual([])
    expect(whoseTurn(pursuit)).toMatchObject({ rung: { kind: 'host' }, since: opened, next: { kind: 'delegate' } })
    expect(nextAt(pursuit)).toBe(opened + 60_000)
    const days = advance(pursuit, opened + 3 * 86_400_000)
    expect(days.pursuit).toBeNull()
    expect(days.happened.map(told)).toEqual([
      '60 host reminded',
      '120 host > delegate late',
      '180 delegate > head late',
      '240 head > desk late',
      '540 ran out',
    ])
  })

  test('takes up in the middle of a rung what a process left that was down', () => {
    const { pursuit } = opening(people)
    const found = advance(pursuit, opened + 200_000)
    expect(found.pursuit && whoseTurn(found.pursuit)).toMatchObject({
      rung: { kind: 'head' },
      since: opened + 180_000,
      dueAt: opened + 240_000,
    })
  })

  test('begins beyond a host who is out, and says so', () => {
    const out = new Map([
      ['erwin', { presence: { state: 'out', until: null, note: null, source: 'self' }, quiet: false } as const],
    ])
    const plan = planOf(defaultLadder, people, out)
    if (plan.kind === 'absent') throw new Error('the ladder was wanted')
    const { pursuit, happened } = begin(plan, 'host', opened)
    expect(happened.map(told)).toEqual(['0 nobody > delegate out'])
    expect(whoseTurn(pursuit).dueAt).toBe(opened + 60_000)
  })

  test('skips to the next rung at once, and runs out beyond the desk', () => {
    const { pursuit } = opening(people)
    const skipped = skip(pursuit, opened + 70_000)
    expect(skipped.happened.map(told)).toEqual(['60 host reminded', '70 host > delegate skipped'])
    expect(skipped.pursuit && nextAt(skipped.pursuit)).toBe(opened + 130_000)
    const atDesk = advance(pursuit, opened + 300_000).pursuit
    expect(atDesk && skip(atDesk, opened + 301_000)).toEqual({
      pursuit: null,
      happened: [{ kind: 'ranOut', at: opened + 301_000 }],
    })
  })

  test('a clock that goes back changes nothing', () => {
    const { pursuit } = opening(people)
    expect(advance(pursuit, opened - 86_400_000)).toEqual({ pursuit, happened: [] })
    expect(skip(pursuit, opened - 5000).happened).toMatchObject([{ kind: 'moved', at: opened }])
    const reminded = advance(pursuit, opened + 60_000).pursuit
    expect(reminded && skip(reminded, opened + 50_000).happened).toMatchObject([{ at: opened + 60_000 }])
  })
})

describe('whatever the ladder', () => {
  const arbitraryPursuit = fc
    .tuple(arbitraryRule, arbitraryPeople, arbitraryStandings)
    .map(([rule, anybody, standings]) => planOf({ ...rule, whenOut: 'ladder' }, anybody, standings))
    .map((plan) => {
      if (plan.kind === 'absent') throw new Error('the ladder was wanted')
      return begin(plan, 'host', opened).pursuit
    })
  const arbitraryWaits = fc.array(fc.integer({ min: -120_000, max: 400_000 }), { maxLength: 40 })

  test('many looks see what one look sees, though the clock jumps, and though it was written down between', () => {
    fc.assert(
      fc.property(arbitraryPursuit, arbitraryWaits, (pursuit, waits) => {
        const small: LadderEvent[] = []
        let [still, now, latest]: [Pursuit | null, number, number] = [pursuit, opened, opened]
        for (const wait of waits) {
          now += wait
          latest = Math.max(latest, now)
          if (still === null) break
          const seen: Pursued = advance(JSON.parse(JSON.stringify(still)), now)
          small.push(...seen.happened)
          still = seen.pursuit
        }
        if (still !== null) small.push(...advance(still, latest).happened)
        const once = advance(pursuit, latest)
        expect(small.filter(({ at }) => at <= latest)).toEqual(once.happened)
      }),
    )
  })

  test('it ends, at the sum of its times; reminders lie within their rung, which begins where the last one ended', () => {
    fc.assert(
      fc.property(arbitraryPursuit, (pursuit) => {
        const { pursuit: still, happened } = advance(pursuit, Number.MAX_SAFE_INTEGER)
        expect(still).toBeNull()
        let [index, since] = [0, opened]
        for (const event of happened) {
          const rung = pursuit.rungs[index]
          const due = since + (rung?.seconds ?? Number.NaN) * 1000
          if (event.kind === 'reminder') {
            expect(event.rung).toEqual(rung)
            expect(event.at > since && event.at < due).toBe(true)
            continue
          }
          expect(event.at).toBe(due)
          if (event.kind === 'moved') expect([event.from, event.to]).toEqual([rung, pursuit.rungs[index + 1]])
          ;[index, since] = [index + 1, due]
        }
        expect(happened.at(-1)?.kind).toBe('ranOut')
        expect(index).toBe(pursuit.rungs.length)
      }),
    )
  })

  test('skipping keeps the order of the rungs and never goes back in time', () => {
    fc.assert(
      fc.property(arbitraryPursuit, arbitraryWaits, (pursuit, waits) => {
        const happened: LadderEvent[] = []
        let [still, now]: [Pursuit | null, number] = [pursuit, opened]
        for (const [at, wait] of waits.entries()) {
          now += wait
          if (still === null) break
          const seen: Pursued = at % 2 === 0 ? skip(still, now) : advance(still, now)
          happened.push(...seen.happened)
          still = seen.pursuit
        }
        const moves = happened.flatMap((event) => (event.kind === 'moved' ? [event.to] : []))
        expect(moves).toEqual(pursuit.rungs.slice(1, moves.length + 1))
        const times = happened.map(({ at }) => at)
        expect(times).toEqual(times.toSorted((a, b) => a - b))
      }),
    )
  })
})

function opening(whom: LadderPeople) {
  const plan = planOf(defaultLadder, whom, new Map())
  if (plan.kind === 'absent') throw new Error('the ladder was wanted')
  return begin(plan, 'host', opened)
}

function told(event: LadderEvent): string {
  const at = (event.at - opened) / 1000
  switch (event.kind) {
    case 'reminder':
      return `${at} ${event.rung.kind} reminded`
    case 'moved':
      return `${at} ${event.from?.kind ?? 'nobody'} > ${event.to.kind} ${event.because}`
    case 'ranOut':
      return `${at} ran out`
    default: {
      const never: never = event
      return never
    }
  }
}
