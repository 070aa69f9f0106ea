import { useMutation } from '@tanstack/react-query'
import type { VisitMessagePage } from '../../../contract/reach.ts'
import type { Visit } from '../../../contract/visit.ts'
import { get, post } from '../../api/client.ts'
import { useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { refreshDesk } from '../visit/visit-queries.ts'

/** Sends what was given up of the question that is out once more. */
export function ResendSheet({ visit }: { visit: Visit }) {
  const t = useText()
  const address = `/api/visits/${visit.id}/messages`
  const again = useMutation({
    mutationFn: async () => {
      const { items } = await get<VisitMessagePage>(address)
      const failed = items.filter(({ state, kind }) => state === 'failed' && kind === 'asked')
      await Promise.all(failed.map(({ id }) => post(`${address}/${id}/retry`, {})))
    },
    onSettled: () => refreshDesk(),
  })
  return (
    <>
      <Button size="small" busy={again.isPending} onClick={() => again.mutate()}>
        {t('reach.news.retry')}
      </Button>
      {again.isError && <small role="alert">{t('reach.news.retryFailed')}</small>}
    </>
  )
}
