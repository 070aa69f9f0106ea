import { QueryClient } from '@tanstack/react-query'
import { Offline } from './failure.ts'

/**
 * The one query client. Reads are tried again only when nobody answered; a refusal is final. What was read stays fresh until an
 * event of the server says otherwise, so that a screen that comes back shows at once what it showed before. Writes are never
 * repeated by themselves: the form decides, with the same command id.
 */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 30 * 60_000,
      networkMode: 'always',
      retry: (failures, error) => error instanceof Offline && failures < 2,
      retryDelay: (failures) => 500 * 2 ** failures,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})
