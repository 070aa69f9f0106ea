import Type from 'typebox'
import { AccountChange, AccountItem, AccountPage, NewAccount } from '../../contract/account.ts'
import { Id } from '../../contract/primitives.ts'
import { type Api, answered, callerOf, problems } from '../api.ts'
import type { Services } from './services.ts'

const tags = ['accounts']

/** The accounts of the office; the secretariat makes them. */
export function accounts(api: Api, { app }: Services): void {
  api.get(
    '/api/accounts',
    {
      config: { access: 'accounts.list' },
      schema: { tags, summary: 'All accounts', response: { 200: AccountPage, ...problems } },
    },
    async (request) => app.accounts.list(callerOf(request)),
  )
  api.post(
    '/api/accounts',
    {
      config: { access: 'accounts.add' },
      schema: {
        tags,
        summary: 'Makes an account with a first password that must be changed',
        body: NewAccount,
        response: { 201: AccountItem, ...problems },
      },
    },
    async (request, reply) =>
      answered(request, reply.code(201), await app.accounts.add(callerOf(request), request.body)),
  )
  api.patch(
    '/api/accounts/:id',
    {
      config: { access: 'accounts.change' },
      schema: {
        tags,
        summary: 'Changes what is given; a new password ends the sessions of the account',
        params: Type.Object({ id: Id }),
        body: AccountChange,
        response: { 200: AccountItem, ...problems },
      },
    },
    async (request, reply) =>
      answered(request, reply, await app.accounts.change(callerOf(request), request.params.id, request.body)),
  )
}
