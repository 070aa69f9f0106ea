/** Being told by the office's bot: a code links a chat, which is then shown and can be taken away. */
import IconBrandTelegram from '@tabler/icons-react/icons/IconBrandTelegram'
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import type { ChatCode } from '../../../contract/addresses.ts'
import type { OwnAddress, OwnAddressPage } from '../../../contract/push.ts'
import { get, post, remove } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { AnchorButton, Button } from '../../ui/Button.tsx'
import styles from './PushSettings.module.css'

const query = queryOptions({ queryKey: ['own-addresses'], queryFn: () => get<OwnAddressPage>('/api/addresses') })
const lookAgain = () => queries.invalidateQueries({ queryKey: query.queryKey })
/** While a code is out, the chat may be linked at any moment. */
const lookEveryMs = 3_000

export function TelegramLink({ staffId }: { staffId: string }) {
  const t = useText()
  const make = useMutation({ mutationFn: () => post<ChatCode>(`/api/staff/${staffId}/chat-code`, {}) })
  const { data } = useQuery({ ...query, refetchInterval: make.data === undefined ? false : lookEveryMs })
  if (data === undefined || !data.telegram) return null
  const chat = data.items.find(({ channel }) => channel === 'telegram')
  if (chat !== undefined) return <Linked chat={chat} />
  return (
    <div className={styles['push']}>
      {make.data && <Code code={make.data} />}
      <Button size="phone" wide icon={IconBrandTelegram} busy={make.isPending} onClick={() => make.mutate()}>
        {t('push.telegram.link')}
      </Button>
      {make.isError && <p role="alert">{t('push.telegram.failed')}</p>}
    </div>
  )
}

function Code({ code: { code, until, bot, link } }: { code: ChatCode }) {
  const t = useText()
  const format = useFormat()
  return (
    <>
      <p className={styles['note']} role="status">
        {t('push.telegram.code', { bot: bot ?? 'none', time: format.timeOfDay(Date.parse(until)) })}
      </p>
      <p className={styles['code']}>{`/start ${code}`}</p>
      {link !== null && (
        <AnchorButton size="phone" wide href={link} target="_blank" rel="noreferrer">
          {t('push.telegram.open')}
        </AnchorButton>
      )}
    </>
  )
}

function Linked({ chat }: { chat: OwnAddress }) {
  const t = useText()
  const unlink = useMutation({ mutationFn: () => remove(`/api/addresses/${chat.id}`), onSettled: lookAgain })
  return (
    <div className={styles['push']}>
      <p className={styles['note']} role="status">
        {unlink.isError ? t('push.telegram.failed') : t('push.telegram.linked', { name: chat.label })}
      </p>
      <Button size="phone" wide busy={unlink.isPending} onClick={() => unlink.mutate()}>
        {t('push.telegram.unlink')}
      </Button>
    </div>
  )
}
