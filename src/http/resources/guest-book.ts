import { GuestBookPage, GuestBookQuery } from '../../contract/guest-book.ts'
import { type Api, callerOf, problems } from '../api.ts'
import { guestBookOf } from '../papers/guest-book.ts'
import { Paper, sendPaper } from '../papers/paper.ts'
import type { Services } from './services.ts'

const tags = ['guest book']

/** The register of the office. */
export function guestBook(api: Api, { app, clock }: Services): void {
  api.get(
    '/api/guest-book',
    {
      config: { access: 'guestBook.page' },
      schema: {
        tags,
        summary: 'Lines by period, words and filters',
        querystring: GuestBookQuery,
        response: { 200: GuestBookPage, ...problems },
      },
    },
    async (request) => app.guestBook.page(callerOf(request), request.query),
  )
  api.get(
    '/api/guest-book.pdf',
    {
      config: { access: 'guestBook.print' },
      schema: {
        tags,
        summary: 'The same lines on A4 across',
        querystring: GuestBookQuery,
        response: { 200: Paper, ...problems },
      },
    },
    async (request, reply) => {
      const view = await app.guestBook.print(callerOf(request), request.query)
      const { renderGuestBook } = await import('../../documents/guest-book.ts')
      const pdf = await renderGuestBook(guestBookOf(view, request.query, clock()))
      return sendPaper(reply, pdf, ['buku-tamu', request.query.year, request.query.month].filter(Boolean).join('-'))
    },
  )
}
