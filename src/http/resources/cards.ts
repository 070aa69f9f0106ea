import Type from 'typebox'
import { CardItem, CardPage, NewNumbers, NumberedChange } from '../../contract/office.ts'
import { line } from '../../contract/primitives.ts'
import { type Api, answered, callerOf, Nothing, problems, removed, troubled } from '../api.ts'
import { cardsOf } from '../papers/cards.ts'
import { Paper, sendPaper } from '../papers/paper.ts'
import type { Services } from './services.ts'

const tags = ['things']
const ofPool = Type.Object({ pool: line(60) })
const params = Type.Object({ pool: line(60), number: line(8) })
const Choice = Type.Object({
  pool: Type.Optional(line(60)),
  from: Type.Optional(line(8)),
  to: Type.Optional(line(8)),
})

/** The office's numbered cards, by pool. */
export function cards(api: Api, services: Services): void {
  addReading(api, services)
  addChanging(api, services)
}

function addReading(api: Api, { app, clock }: Services): void {
  api.get(
    '/api/cards',
    {
      config: { access: 'cards.list' },
      schema: {
        tags,
        summary: 'All cards, or those of a pool',
        querystring: Type.Object({ pool: Type.Optional(line(60)) }),
        response: { 200: CardPage, ...problems },
      },
    },
    async (request) => app.cards.list(callerOf(request), request.query),
  )
  api.get(
    '/api/cards.pdf',
    {
      config: { access: 'cards.sheet' },
      schema: {
        tags,
        summary: 'Cards to be printed and cut, ten on an A4',
        querystring: Choice,
        response: { 200: Paper, ...problems },
      },
    },
    async (request, reply) => {
      const answer = await app.cards.sheet(callerOf(request), request.query)
      if (!answer.ok) return reply.send(troubled(request, reply, answer.trouble))
      const { renderCards } = await import('../../documents/cards.ts')
      return sendPaper(reply, await renderCards(cardsOf(answer.value, clock())), 'kartu-tamu')
    },
  )
}

function addChanging(api: Api, { app }: Services): void {
  api.post(
    '/api/cards/:pool',
    {
      config: { access: 'cards.addRange' },
      schema: {
        tags,
        summary: 'Adds cards from–to to a pool',
        params: ofPool,
        body: NewNumbers,
        response: { 201: CardPage, ...problems },
      },
    },
    async (request, reply) =>
      answered(
        request,
        reply.code(201),
        await app.cards.addRange(callerOf(request), request.params.pool, request.body),
      ),
  )
  api.patch(
    '/api/cards/:pool/:number',
    {
      config: { access: 'cards.change' },
      schema: {
        tags,
        summary: 'In or out of use, or at another post',
        params,
        body: NumberedChange,
        response: { 200: CardItem, ...problems },
      },
    },
    async (request, reply) => {
      const { pool, number } = request.params
      return answered(request, reply, await app.cards.change(callerOf(request), pool, number, request.body))
    },
  )
  api.delete(
    '/api/cards/:pool/:number',
    {
      config: { access: 'cards.remove' },
      schema: { tags, summary: 'Removes a card that is not out', params, response: { 204: Nothing, ...problems } },
    },
    async (request, reply) => {
      const { pool, number } = request.params
      return removed(request, reply, await app.cards.remove(callerOf(request), pool, number))
    },
  )
}
