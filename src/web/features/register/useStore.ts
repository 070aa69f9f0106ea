import { useSyncExternalStore } from 'react'
import type { Visit, VisitAnswered } from '../../../contract/visit.ts'
import { post } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import { newId } from '../../api/ids.ts'
import { useSession } from '../../api/session.ts'
import { whenSignedInAgain } from '../../api/signed-out.ts'
import { markOwn } from '../visit/sending.ts'
import { keepVisit, refreshDesk } from '../visit/visit-queries.ts'
import { draftOf, emptyDraft } from './draft.ts'
import { keepFor } from './keep.ts'
import { refreshForm, takeAtHand } from './queries.ts'
import { createRegisterStore, type Register, type RegisterStore } from './store.ts'

const stores = new Map<string, RegisterStore>()

/** The form of the one signed in: of a new visit, or of one that was opened before. It outlives the panel that shows it. */
export function useStore(visit: Visit | null): readonly [Register, RegisterStore] {
  const { account } = useSession()
  const store = storeOf(account.id, visit)
  return [useSyncExternalStore(store.subscribe, store.get), store]
}

function storeOf(accountId: string, visit: Visit | null): RegisterStore {
  const key = visit === null ? accountId : `${accountId}.${visit.id}`
  const known = stores.get(key)
  if (known) return known
  const address = visit === null ? '/api/visits' : `/api/visits/${visit.id}/commands`
  const store = createRegisterStore({
    keep: keepFor(key, serverNow),
    post: async (body) => (await post<VisitAnswered>(address, body)).visit,
    newId,
    fresh: (commandId) => (visit === null ? emptyDraft(commandId) : draftOf(visit, commandId)),
    now: serverNow,
    later: (act, ms) => {
      const timer = setTimeout(act, ms)
      return () => clearTimeout(timer)
    },
    recorded: (made) => {
      markOwn(made)
      takeAtHand(made)
      void keepVisit(made).then(refreshDesk)
      void refreshForm(false)
    },
  })
  // Also with the panel closed: the form was sent, and its person is back.
  whenSignedInAgain(store.resend)
  stores.set(key, store)
  return store
}
