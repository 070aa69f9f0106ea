import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ChannelChanges, ChannelTest } from '../../app/app.ts'
import {
  ChannelChange,
  ChannelItem,
  ChannelPage,
  ChannelTrial,
  ChannelTried,
  SigningSecret,
} from '../../contract/channel-settings.ts'
import { type LetterChannel, letterChannels } from '../../domain/reach/message.ts'
import { type Api, answered, callerOf, problems } from '../api.ts'
import type { Services } from './services.ts'

const tags = ['channels']

/** The ways by which members of staff are reached. Each has settings of its own, so each has a schema of its own. */
export function channels(api: Api, { app }: Services): void {
  api.get(
    '/api/channels',
    {
      config: { access: 'channels.list' },
      schema: { tags, summary: 'All channels, and how they do', response: { 200: ChannelPage, ...problems } },
    },
    async (request) => app.channels.list(callerOf(request)),
  )
  const change = async (request: FastifyRequest, reply: FastifyReply, kind: LetterChannel, body: ChannelChanges) =>
    answered(request, reply, await app.channels.change(callerOf(request), kind, body))
  const test = async (request: FastifyRequest, reply: FastifyReply, kind: LetterChannel, body: ChannelTest) =>
    answered(request, reply, await app.channels.test(callerOf(request), kind, body))
  for (const kind of letterChannels) {
    api.put(
      `/api/channels/${kind}`,
      {
        config: { access: 'channels.change' },
        schema: {
          tags,
          summary: 'Changes its settings, turns it on or off',
          body: ChannelChange[kind],
          response: { 200: ChannelItem, ...problems },
        },
      },
      async (request, reply) => change(request, reply, kind, request.body),
    )
    api.post(
      `/api/channels/${kind}/test`,
      {
        config: { access: 'channels.test' },
        schema: {
          tags,
          summary: 'Sends a test now and answers what the other side said',
          body: ChannelTrial[kind],
          response: { 200: ChannelTried, ...problems },
        },
      },
      async (request, reply) => test(request, reply, kind, request.body),
    )
  }
  api.post(
    '/api/channels/gateway/secret',
    {
      config: { access: 'channels.renewSecret' },
      schema: { tags, summary: 'A new secret; it is shown once', response: { 200: SigningSecret, ...problems } },
    },
    async (request, reply) => answered(request, reply, await app.channels.renewSecret(callerOf(request), 'gateway')),
  )
}
