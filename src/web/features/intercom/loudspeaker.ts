/** Where the other's voice comes out. */
import { keepLine, lineNow } from './line.ts'

const audio = new Audio()
let loud: string | null = null

/** Lets a voice be heard; a browser that wants a touch first says so. */
export async function hear(voice: MediaStream): Promise<void> {
  audio.srcObject = voice
  await startHearing()
  await findLoudspeaker()
}

/** Begins to play, within a touch where the browser wants one. */
export async function startHearing(): Promise<void> {
  try {
    await audio.play()
    if (lineNow().voice === 'blocked') keepLine({ voice: 'flowing' })
  } catch (cause) {
    // Another voice took its place meanwhile; only a browser that keeps it silent is worth a word.
    if (cause instanceof DOMException && cause.name === 'NotAllowedError') keepLine({ voice: 'blocked' })
  }
}

export function stopHearing(): void {
  audio.srcObject = null
}

/** Goes from the usual output to the loudspeaker and back. */
export async function turnLoud(on: boolean): Promise<void> {
  if (loud === null) return
  await audio.setSinkId(on ? loud : '')
  keepLine({ speaker: on ? 'on' : 'off' })
}

/** Only some browsers let a page choose, and only some devices have two ways for a voice to come out. */
async function findLoudspeaker(): Promise<void> {
  if (!('setSinkId' in HTMLMediaElement.prototype)) return
  const outputs = (await navigator.mediaDevices.enumerateDevices()).filter(({ kind }) => kind === 'audiooutput')
  const found = outputs.find(({ label }) => /speakerphone|loudspeaker|pengeras/i.test(label))
  loud = outputs.length > 1 && found ? found.deviceId : null
  keepLine({ speaker: loud === null ? 'none' : 'off' })
}
