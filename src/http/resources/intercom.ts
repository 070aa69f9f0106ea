import Type from 'typebox'
import type { CallOfScreen } from '../../app/app.ts'
import type { Answer } from '../../app/outcome.ts'
import {
  IntercomAct,
  IntercomQuery,
  IntercomReach,
  IntercomRing,
  IntercomSignal,
  IntercomState,
} from '../../contract/intercom.ts'
import { Id } from '../../contract/primitives.ts'
import { type Api, answered, callerOf, problems } from '../api.ts'
import type { Services } from './services.ts'

const tags = ['intercom']
const ofCall = Type.Object({ callId: Id })

/** Voice between the desk and a host: who calls whom. The voices go from browser to browser. */
export function intercom(api: Api, { app, turn }: Services): void {
  const shown = ({ call, now }: CallOfScreen): IntercomState => ({
    call,
    // Nobody is told of the relay who has nobody to speak to.
    iceServers: call === null || call.state === 'ended' || turn === undefined ? [] : [{ ...turn }],
    now: new Date(now).toISOString(),
  })
  const showing = (answer: Answer<CallOfScreen>): Answer<IntercomState> =>
    answer.ok ? { ok: true, value: shown(answer.value) } : answer

  api.get(
    '/api/intercom',
    {
      config: { access: 'intercom.state' },
      schema: {
        tags,
        summary: 'The call that concerns this screen, if there is one',
        querystring: IntercomQuery,
        response: { 200: IntercomState, ...problems },
      },
    },
    async (request) => shown(await app.intercom.state(callerOf(request), request.query)),
  )
  api.post(
    '/api/intercom',
    {
      config: { access: 'intercom.ring' },
      schema: {
        tags,
        summary: 'Rings about a visit: the desk the host, a host the desk; whoever is engaged is busy at once',
        body: IntercomRing,
        response: { 201: IntercomState, ...problems },
      },
    },
    async (request, reply) =>
      answered(request, reply.code(201), showing(await app.intercom.ring(callerOf(request), request.body))),
  )
  api.post(
    '/api/intercom/:callId/acts',
    {
      config: { access: 'intercom.act' },
      schema: {
        tags,
        summary: 'Accepts, declines, hangs up, or says that the screen is still there',
        params: ofCall,
        body: IntercomAct,
        response: { 200: IntercomState, ...problems },
      },
    },
    async (request, reply) =>
      answered(request, reply, showing(await app.intercom.act(callerOf(request), request.params.callId, request.body))),
  )
  api.post(
    '/api/intercom/:callId/signals',
    {
      config: { access: 'intercom.signal' },
      schema: {
        tags,
        summary: 'How the voices travel: an offer, its answer, or the wish for another round',
        params: ofCall,
        body: IntercomSignal,
        response: { 200: IntercomState, ...problems },
      },
    },
    async (request, reply) =>
      answered(
        request,
        reply,
        showing(await app.intercom.signal(callerOf(request), request.params.callId, request.body)),
      ),
  )
  api.get(
    '/api/visits/:id/intercom',
    {
      config: { access: 'intercom.reach' },
      schema: {
        tags,
        summary: 'Whether anybody can be rung about a visit',
        params: Type.Object({ id: Id }),
        response: { 200: IntercomReach, ...problems },
      },
    },
    async (request, reply) => answered(request, reply, await app.intercom.reach(callerOf(request), request.params.id)),
  )
}
