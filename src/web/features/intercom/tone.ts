/** The sounds of a call: a soft ring for whoever is called, softer still for the one who waits. They stop with what they stand for. */
import { play, swelling } from '../sound/play.ts'
import { soundChoice } from '../sound/sound-choice.ts'

export type Tone = 'ring' | 'waiting'

const every = 3_000
const shake = [300, 150, 300]
let sounding: Tone | null = null
let timer: ReturnType<typeof setInterval> | undefined

/** Lets a tone sound until another is wanted, or none. */
export function sound(tone: Tone | null): void {
  if (tone === sounding) return
  sounding = tone
  clearInterval(timer)
  if (tone === null) return
  once(tone)
  timer = setInterval(() => once(tone), every)
}

function once(tone: Tone): void {
  if (tone === 'ring') {
    note(523, 0, 0.5, 0.3)
    note(659, 0.28, 0.7, 0.3)
    if (soundChoice().on && navigator.userActivation?.hasBeenActive) navigator.vibrate?.(shake)
  } else note(392, 0, 0.9, 0.12)
}

function note(pitch: number, after: number, length: number, strength: number): void {
  play((audio, out) => {
    const oscillator = audio.createOscillator()
    oscillator.type = 'sine'
    oscillator.frequency.value = pitch
    oscillator.connect(swelling(audio, out, after, length, strength))
    oscillator.start(audio.currentTime + after)
    oscillator.stop(audio.currentTime + after + length + 0.1)
  })
}
