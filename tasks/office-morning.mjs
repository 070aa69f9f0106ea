// Preloaded (`node --import`) for pictures and browser tests only: moves this process's clock to 09.42 of the office's day, or by
// CLOCK_SHIFT milliseconds, and lets it run on from there.
const zone = 7 * 3_600_000
const day = 86_400_000
const real = Date
const started = real.now()
const morning = Math.floor((started + zone) / day) * day - zone + (9 * 60 + 42) * 60_000
const shift = Number(process.env['CLOCK_SHIFT'] ?? morning - started)

globalThis.Date = class extends real {
  constructor(...args) {
    if (args.length === 0) super(real.now() + shift)
    else super(...args)
  }

  static now() {
    return real.now() + shift
  }
}
