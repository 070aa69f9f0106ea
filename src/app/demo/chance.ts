/** Chance that comes out the same every time, so that two demonstrations look alike. */
export type Chance = {
  /** From 0 up to, not including, 1. */
  next(): number
  between(from: number, to: number): number
  pick<const From extends readonly [unknown, ...unknown[]]>(from: From): From[number]
}

/** The mulberry32 generator. */
export function createChance(seed: number): Chance {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    between: (from, to) => Math.round(from + next() * (to - from)),
    pick: (from) => from[Math.floor(next() * from.length)] ?? from[0],
  }
}

/** A signature as somebody might draw it, in a box of 300 × 120. */
export function scribble(chance: Chance): string {
  let x = chance.between(24, 60)
  let y = chance.between(48, 72)
  const parts = [`M${x} ${y}`]
  for (let stroke = chance.between(5, 9); stroke > 0; stroke -= 1) {
    const high = chance.between(16, 44)
    const low = chance.between(76, 104)
    const step = chance.between(18, 32)
    parts.push(`C${x + 4} ${high} ${x + step - 6} ${high} ${x + Math.round(step / 2)} ${y}`)
    parts.push(`C${x + 6} ${low} ${x + step} ${low} ${x + step} ${chance.between(50, 70)}`)
    x = Math.min(276, x + step)
    y = chance.between(50, 70)
  }
  parts.push(`L${Math.min(288, x + chance.between(6, 14))} ${y}`)
  return parts.join(' ')
}
