import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Visit, VisitAnswered } from '../../../contract/visit.ts'
import { post } from '../../api/client.ts'
import { newId } from '../../api/ids.ts'
import { keepVisit, refreshDesk } from '../visit/visit-queries.ts'

/** Passes over whoever is asked now. One press is one skip, however often it has to be sent. */
export function useSkip(visit: Visit) {
  const [commandId, setCommandId] = useState(newId)
  return useMutation({
    mutationFn: () => post<VisitAnswered>(`/api/visits/${visit.id}/ladder/skip`, { commandId }),
    onSuccess: async (answer) => {
      setCommandId(newId())
      await keepVisit(answer.visit)
    },
    onSettled: () => refreshDesk(),
  })
}
