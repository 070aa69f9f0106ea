/**
 * The sounds of the desk, made on the spot: a soft knock on wood for an answer, a low tone when a limit passes. No sound repeats by
 * itself, each has its twin on the screen, and a browser that lets nothing sound before a first press stays silent.
 */
import { soundChoice } from './sound-choice.ts'

let context: AudioContext | null = null

/** A soft knock: an answer came. */
export function knock(): void {
  play((audio, out) => {
    hit(audio, out, 0, 196, 0.5)
    hit(audio, out, 0.13, 174, 0.4)
  })
}

/** A low tone: a limit has passed. */
export function lowTone(): void {
  play((audio, out) => {
    const tone = audio.createOscillator()
    tone.frequency.value = 147
    tone.connect(swelling(audio, out, 0, 0.7, 0.35))
    tone.start()
    tone.stop(audio.currentTime + 0.8)
  })
}

/** Plays a sound of one’s own making, where this computer sounds at all. */
export function play(sound: (audio: AudioContext, out: AudioNode) => void): void {
  const { on, volume } = soundChoice()
  if (!on || volume === 0 || !('AudioContext' in globalThis)) return
  context ??= new AudioContext()
  const audio = context
  const out = audio.createGain()
  out.gain.value = volume
  out.connect(audio.destination)
  if (audio.state === 'running') sound(audio, out)
  else void audio.resume().then(() => sound(audio, out))
}

/** A short wooden hit: a tone that falls and dies at once. */
function hit(audio: AudioContext, out: AudioNode, after: number, pitch: number, strength: number): void {
  const start = audio.currentTime + after
  const tone = audio.createOscillator()
  tone.type = 'triangle'
  tone.frequency.setValueAtTime(pitch * 1.6, start)
  tone.frequency.exponentialRampToValueAtTime(pitch, start + 0.05)
  const loudness = audio.createGain()
  loudness.gain.setValueAtTime(strength, start)
  loudness.gain.exponentialRampToValueAtTime(0.001, start + 0.12)
  tone.connect(loudness).connect(out)
  tone.start(start)
  tone.stop(start + 0.14)
}

/** A loudness that swells and dies. */
export function swelling(
  audio: AudioContext,
  out: AudioNode,
  after: number,
  length: number,
  strength: number,
): AudioNode {
  const start = audio.currentTime + after
  const loudness = audio.createGain()
  loudness.gain.setValueAtTime(0.001, start)
  loudness.gain.linearRampToValueAtTime(strength, start + 0.08)
  loudness.gain.exponentialRampToValueAtTime(0.001, start + length)
  loudness.connect(out)
  return loudness
}
