import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { LinkReader } from '../../app/reach/answer-cases.ts'
import { AnswerLink, LinkAnswer, LinkCommand } from '../../contract/answer.ts'
import { type Api, answered, Nothing, problems, removed } from '../api.ts'
import { localeOf } from '../reader.ts'
import type { Services } from './services.ts'

const tags = ['answer']
/** Longer ones are cut off by nobody: whatever is no token is answered as one. */
const params = Type.Object({ token: Type.String({ maxLength: 400 }) })
/** A link has a measure of its own: the phones of an office share an address. */
const ownMeasure = { perLink: true } as const

/** Answering by a link, without signing in: the token is the right, and names the visit and who answers. */
export function answer(api: Api, services: Services): void {
  addReading(api, services)
  addAnswering(api, services)
}

function addReading(api: Api, { app }: Services): void {
  api.get(
    '/api/answer/:token',
    {
      config: { access: 'answers.look', ...ownMeasure },
      schema: {
        tags,
        summary: 'What the link asks; looking answers nothing and does not count as opening',
        params,
        response: { 200: AnswerLink, ...problems },
      },
    },
    async (request, reply) => answered(request, reply, await app.answers.look(request.params.token, readerOf(request))),
  )
  api.post(
    '/api/answer/:token/opened',
    {
      config: { access: 'answers.opened', ...ownMeasure },
      schema: { tags, summary: 'A person sees the page', params, response: { 204: Nothing, ...problems } },
    },
    async (request, reply) =>
      removed(request, reply, await app.answers.opened(request.params.token, readerOf(request))),
  )
}

function addAnswering(api: Api, { app }: Services): void {
  api.post(
    '/api/answer/:token',
    {
      config: { access: 'answers.give', ...ownMeasure },
      schema: {
        tags,
        summary: 'Answers, or changes the answer within a quarter of an hour',
        params,
        body: LinkAnswer,
        response: { 200: AnswerLink, ...problems },
      },
    },
    async (request, reply) =>
      answered(request, reply, await app.answers.give(request.params.token, request.body, readerOf(request))),
  )
  api.post(
    '/api/answer/:token/receive',
    {
      config: { access: 'answers.receive', ...ownMeasure },
      schema: {
        tags,
        summary: 'Calls the visitor in, after a yes',
        params,
        body: LinkCommand,
        response: { 200: AnswerLink, ...problems },
      },
    },
    async (request, reply) => {
      const { token } = request.params
      return answered(request, reply, await app.answers.receive(token, request.body, readerOf(request)))
    },
  )
  api.post(
    '/api/answer/:token/disown',
    {
      config: { access: 'answers.disown', ...ownMeasure },
      schema: {
        tags,
        summary: 'It reached the wrong person: the address is used no more, the desk is told, the link is closed',
        params,
        response: { 200: AnswerLink, ...problems },
      },
    },
    async (request, reply) =>
      answered(request, reply, await app.answers.disown(request.params.token, readerOf(request))),
  )
}

function readerOf(request: FastifyRequest): LinkReader {
  return { address: request.ip, locale: localeOf(request) }
}
