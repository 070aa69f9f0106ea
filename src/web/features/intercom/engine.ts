/** Drives the call of this screen: opens the microphone, connects the voices, rings, and says to the server that the screen is there. */
import type { IntercomCall, IntercomSignal, IntercomState } from '../../../contract/intercom.ts'
import { post } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import { ApiProblem } from '../../api/failure.ts'
import { act, hearing, lookAgain, onHeard, screenId } from './asking.ts'
import { isHere, keepLine, lineNow } from './line.ts'
import { hear, stopHearing } from './loudspeaker.ts'
import { closeMicrophone, hasMicrophone, muteMicrophone, openMicrophone } from './microphone.ts'
import { nextStep } from './next-step.ts'
import { closePeer, describeAnswer, describeOffer, makePeer, type Peer, takeAnswer } from './peer.ts'
import { sound } from './tone.ts'

const beatEvery = 5_000
const retryAfter = 2_000
/** The server forgets an ended call after a minute, and so does the screen. */
const forgottenAfter = 61_000

let peer: Peer | null = null
let beat: ReturnType<typeof setInterval> | undefined
let later: ReturnType<typeof setTimeout> | undefined
let working = false
let wanted = false

/** Rings about a visit. Without a microphone nobody is rung: the other would pick up and hear nothing. */
export async function ringUp(visitId: string, staffId: string | null): Promise<void> {
  if (isHere(lineNow().call)) return
  const microphone = await openMicrophone()
  if (typeof microphone === 'string') return keepLine({ trouble: { kind: microphone, listening: false } })
  keepLine({ trouble: null, muted: false })
  try {
    const body = { visitId, screen: screenId(), ...(staffId !== null && { staffId }) }
    await hearing(() => post<IntercomState>('/api/intercom', body))
  } catch (failure) {
    closeMicrophone()
    tell(failure)
  }
}

/** Picks up at this screen. */
export async function pickUp(call: IntercomCall): Promise<void> {
  sound(null)
  // Asked for within the press; the ringing stops without waiting for it.
  void openMicrophone().then(() => {
    if (!isHere(lineNow().call)) closeMicrophone()
  })
  await said(call, 'accept')
}

/** Does not pick up. */
export async function decline(call: IntercomCall): Promise<void> {
  sound(null)
  await said(call, 'decline')
}

/** Ends the call, or gives up ringing; the microphone is closed at once, whatever the server says. */
export async function hangUp(call: IntercomCall): Promise<void> {
  letGo()
  await said(call, 'hangUp')
}

/** Switches one's own microphone off or on; the other is told. */
export async function mute(call: IntercomCall, muted: boolean): Promise<void> {
  muteMicrophone(muted)
  keepLine({ muted })
  await stay(call)
}

/** Goes along with what is known of the call now. */
function follow(): void {
  const { call } = lineNow()
  const ringing = isHere(call) && call.state === 'ringing'
  sound(ringing ? (call.from.you ? 'waiting' : 'ring') : null)
  keepBeat(isHere(call) && call.state === 'connected')
  clearTimeout(later)
  // The server ends it by itself; a screen that did not hear of it asks.
  if (ringing) lookAt(Date.parse(call.ringsUntil) + 500)
  else if (call !== null && call.endedAt !== null) lookAt(Date.parse(call.endedAt) + forgottenAfter)
  if (isHere(call) && (call.state === 'connected' || call.from.you)) void advance()
  else letGo()
}

function lookAt(at: number): void {
  later = setTimeout(lookOnce, Math.max(0, at - serverNow()))
}

/** One step after the other, until there is nothing to do. */
async function advance(): Promise<void> {
  wanted = true
  if (working) return
  working = true
  try {
    while (wanted) {
      wanted = false
      await step()
    }
  } catch (failure) {
    // A round that another one overtook, or a server that is away: the next look says how it goes on.
    if (!(failure instanceof ApiProblem)) closeRound()
    clearTimeout(later)
    later = setTimeout(lookOnce, retryAfter)
  } finally {
    working = false
  }
}

async function step(): Promise<void> {
  const { call } = lineNow()
  if (!isHere(call)) return
  const next = nextStep(call, peer)
  switch (next.do) {
    case 'offer': {
      const made = await newRound(call, next.round)
      if (made === null) return
      await send(call, { type: 'offer', round: next.round, sdp: await describeOffer(made) })
      return
    }
    case 'answer': {
      const made = await newRound(call, next.round)
      if (made === null) return
      const sdp = await describeAnswer(made, next.offer)
      peer = { ...made, settled: true }
      await send(call, { type: 'answer', round: next.round, sdp })
      return
    }
    case 'take':
      if (peer === null) return
      await takeAnswer(peer, next.answer)
      peer = { ...peer, settled: true }
      return
    case 'askAgain':
      await send(call, { type: 'again', round: next.round })
      return
    case 'wait':
      return
    default:
      return next satisfies never
  }
}

async function newRound(call: IntercomCall, round: number): Promise<Peer | null> {
  closeRound()
  const microphone = await openMicrophone()
  // The call may have ended while the browser asked.
  if (!isHere(lineNow().call)) {
    closeMicrophone()
    return null
  }
  const silent = typeof microphone === 'string'
  if (silent) keepLine({ trouble: { kind: microphone, listening: true } })
  else muteMicrophone(lineNow().muted)
  const made = makePeer({
    callId: call.id,
    round,
    iceServers: lineNow().iceServers,
    microphone: silent ? null : microphone,
    onVoice: (voice) => void hear(voice),
    onState: (state) => {
      if (peer?.round !== round || peer.callId !== call.id) return
      if (state !== 'failed') return keepLine({ voice: state })
      peer = { ...peer, failed: true }
      keepLine({ voice: 'connecting' })
      void advance()
    },
  })
  peer = made
  keepLine({ voice: 'connecting' })
  if (silent && call.state === 'connected') void stay(call)
  return made
}

async function send(call: IntercomCall, body: Omit<IntercomSignal, 'screen'>): Promise<void> {
  await hearing(() => post<IntercomState>(`/api/intercom/${call.id}/signals`, { ...body, screen: screenId() }))
}

async function said(call: IntercomCall, type: 'accept' | 'decline' | 'hangUp'): Promise<void> {
  try {
    await act(call, type)
  } catch (failure) {
    tell(failure)
    await lookAgain().catch(() => undefined)
  }
}

function keepBeat(on: boolean): void {
  if (!on) {
    clearInterval(beat)
    beat = undefined
  }
  if (on && beat === undefined) {
    beat = setInterval(() => {
      const { call } = lineNow()
      if (call !== null) void stay(call)
    }, beatEvery)
  }
}

/** A sign of life; its answer tells what was missed. A call that is over by now is looked up. */
async function stay(call: IntercomCall): Promise<void> {
  const microphone = !hasMicrophone() ? 'missing' : lineNow().muted ? 'muted' : 'on'
  try {
    await act(call, 'stay', { microphone })
  } catch (failure) {
    if (failure instanceof ApiProblem) lookOnce()
  }
}

function lookOnce(): void {
  lookAgain().catch(() => undefined)
}

/** The call is over here: everything that it held is given back. */
function letGo(): void {
  closeRound()
  closeMicrophone()
  sound(null)
  keepBeat(false)
}

function closeRound(): void {
  closePeer(peer)
  peer = null
  stopHearing()
}

function tell(failure: unknown): void {
  if (failure instanceof ApiProblem && failure.detail !== null)
    keepLine({ trouble: { kind: 'said', words: failure.detail } })
}

onHeard(follow)
follow()
