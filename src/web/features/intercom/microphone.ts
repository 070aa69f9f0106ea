/** The microphone of this screen: asked for when there is somebody to speak to, given back when the call is over. */
import type { Trouble } from './line.ts'

type MicrophoneTrouble = Extract<Trouble, { listening: boolean }>['kind']

let stream: MediaStream | null = null
let opening: Promise<MediaStream | MicrophoneTrouble> | null = null

/** Opens the microphone, or says why it stays closed. Asked twice, it is opened once. */
export async function openMicrophone(): Promise<MediaStream | MicrophoneTrouble> {
  if (stream?.active) return stream
  opening ??= ask().finally(() => {
    opening = null
  })
  return opening
}

/** Switches it off or on without closing it. */
export function muteMicrophone(muted: boolean): void {
  for (const track of stream?.getAudioTracks() ?? []) track.enabled = !muted
}

/** Whether it is open. */
export function hasMicrophone(): boolean {
  return stream?.active === true
}

/** Gives it back: the browser's sign that it is open goes out. */
export function closeMicrophone(): void {
  for (const track of stream?.getTracks() ?? []) track.stop()
  stream = null
}

async function ask(): Promise<MediaStream | MicrophoneTrouble> {
  if (!window.isSecureContext || navigator.mediaDevices === undefined) return 'insecure'
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
    })
    return stream
  } catch (cause) {
    return troubleOf(cause)
  }
}

function troubleOf(cause: unknown): MicrophoneTrouble {
  const name = cause instanceof DOMException ? cause.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  return name === 'NotReadableError' || name === 'AbortError' ? 'taken' : 'missing'
}
