/** One round of a call: a connection for voice alone, made anew for each round, so that nothing is left over from the one before. */
import type { OwnRound } from './next-step.ts'

/** How long the browser may look for ways to be reached; a relay takes longer to answer than one's own network. */
const nearby = 1_500
const withRelay = 4_000
/** A connection that is broken for so long does not come back by itself. */
const broken = 5_000

export interface Peer extends OwnRound {
  readonly connection: RTCPeerConnection
}

interface Around {
  readonly callId: string
  readonly round: number
  readonly iceServers: readonly RTCIceServer[]
  readonly microphone: MediaStream | null
  /** The other's voice has come. */
  readonly onVoice: (voice: MediaStream) => void
  readonly onState: (state: 'connecting' | 'flowing' | 'failed') => void
}

/** Makes a connection that sends what the microphone hears, or only listens where there is none. */
export function makePeer({ callId, round, iceServers, microphone, onVoice, onState }: Around): Peer {
  const connection = new RTCPeerConnection({ iceServers: [...iceServers] })
  const [track] = microphone?.getAudioTracks() ?? []
  if (track && microphone) connection.addTrack(track, microphone)
  connection.ontrack = ({ track: voice, streams }) => onVoice(streams[0] ?? new MediaStream([voice]))
  let timer: ReturnType<typeof setTimeout> | undefined
  connection.onconnectionstatechange = () => {
    clearTimeout(timer)
    switch (connection.connectionState) {
      case 'connected':
        return onState('flowing')
      case 'failed':
        return onState('failed')
      case 'disconnected':
        timer = setTimeout(() => onState('failed'), broken)
        return onState('connecting')
      default:
        return undefined
    }
  }
  return { callId, round, settled: false, failed: false, connection }
}

/** The description to be sent first, with every way to reach this computer in it. */
export async function describeOffer({ connection }: Peer): Promise<string> {
  // Without a microphone there is still a voice to be heard.
  if (connection.getTransceivers().length === 0) connection.addTransceiver('audio', { direction: 'recvonly' })
  await connection.setLocalDescription()
  return described(connection)
}

/** The description that answers another's. */
export async function describeAnswer({ connection }: Peer, offer: string): Promise<string> {
  await connection.setRemoteDescription({ type: 'offer', sdp: whole(offer) })
  await connection.setLocalDescription()
  return described(connection)
}

/** Takes the other's answer. */
export async function takeAnswer({ connection }: Peer, answer: string): Promise<void> {
  await connection.setRemoteDescription({ type: 'answer', sdp: whole(answer) })
}

export function closePeer(peer: Peer | null): void {
  if (peer === null) return
  peer.connection.onconnectionstatechange = null
  peer.connection.close()
}

async function described(connection: RTCPeerConnection): Promise<string> {
  const relayed = (connection.getConfiguration().iceServers ?? []).length > 0
  if (connection.iceGatheringState !== 'complete') {
    await new Promise<void>((resolve) => {
      setTimeout(resolve, relayed ? withRelay : nearby)
      connection.addEventListener('icegatheringstatechange', () => {
        if (connection.iceGatheringState === 'complete') resolve()
      })
    })
  }
  return connection.localDescription?.sdp ?? ''
}

/** Text comes back from the server without the blanks at its end; a description ends its last line. */
function whole(sdp: string): string {
  return `${sdp.trimEnd()}\r\n`
}
