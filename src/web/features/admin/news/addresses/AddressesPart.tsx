import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { ChatCode, StaffAddress, StaffAddressPage } from '../../../../../contract/addresses.ts'
import { get, post, remove } from '../../../../api/client.ts'
import { useFormat, useText } from '../../../../text/TextProvider.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { SelectField, TextField } from '../../../../ui/Field.tsx'
import { refreshAll } from '../../../office/office-queries.ts'
import { Reading } from '../../../office/Reading.tsx'
import { WriteRefusal } from '../../../office/WriteRefusal.tsx'
import shared from '../../admin.module.css'
import list from '../../NamedList.module.css'
import styles from '../NewsTab.module.css'

function addressesQuery(staffId: string) {
  return queryOptions({
    queryKey: ['office', 'addresses', staffId],
    queryFn: async ({ signal }) => (await get<StaffAddressPage>(`/api/staff/${staffId}/addresses`, { signal })).items,
  })
}

/** Where a member of staff is told of their visitors: what there is, one more, none of it any more. */
export function AddressesPart({ staffId }: { staffId: string }) {
  const t = useText()
  const addresses = useQuery(addressesQuery(staffId))
  const away = useMutation({
    mutationFn: (id: string) => remove(`/api/staff/${staffId}/addresses/${id}`),
    onSuccess: refreshAll,
  })
  return (
    <section className={styles['part']} aria-label={t('news.addresses.title')}>
      <h3 className={shared['heading']}>{t('news.addresses.title')}</h3>
      <Reading query={addresses}>
        {(items) =>
          items.length === 0 ? (
            <p className="muted">{t('news.addresses.none')}</p>
          ) : (
            <ul className={list['list']}>
              {items.map((item) => (
                <Address
                  key={item.id}
                  item={item}
                  busy={away.isPending && away.variables === item.id}
                  onRemove={() => away.mutate(item.id)}
                />
              ))}
            </ul>
          )
        }
      </Reading>
      {away.error && <WriteRefusal key={away.submittedAt} failure={away.error} safe={t('admin.refused.unchanged')} />}
      <AddAddress staffId={staffId} />
      <Chat staffId={staffId} />
    </section>
  )
}

interface AddressProps {
  readonly item: StaffAddress
  readonly busy: boolean
  readonly onRemove: () => void
}

function Address({ item: { channel, label, okAt }, busy, onRemove }: AddressProps) {
  const t = useText()
  const format = useFormat()
  return (
    <li>
      <span className={list['name']}>
        <b>{label}</b>
        <small>
          {[
            t(`news.kind.${channel}`),
            okAt === null
              ? t('news.addresses.notYet')
              : t('news.addresses.okAt', { time: format.timeOfDay(Date.parse(okAt)) }),
          ].join(' · ')}
        </small>
      </span>
      <Button size="small" busy={busy} aria-label={t('news.addresses.removeLabel', { label })} onClick={onRemove}>
        {t('news.addresses.remove')}
      </Button>
    </li>
  )
}

type Typed = 'email' | 'whatsapp' | 'gateway'

function AddAddress({ staffId }: { staffId: string }) {
  const t = useText()
  const [channel, setChannel] = useState<Typed>('email')
  const [address, setAddress] = useState('')
  const { mutate, isPending, error, submittedAt } = useMutation({
    mutationFn: () => post<StaffAddress>(`/api/staff/${staffId}/addresses`, { channel, address: address.trim() }),
    onSuccess: async () => {
      setAddress('')
      await refreshAll()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (address.trim() !== '' && !isPending) mutate()
  }
  return (
    <form className={shared['form']} aria-label={t('news.addresses.add')} onSubmit={submit} noValidate>
      <div className={shared['pair']}>
        <SelectField
          label={t('news.addresses.channel')}
          value={channel}
          options={(['email', 'whatsapp', 'gateway'] as const).map((value) => ({
            value,
            label: t(`news.kind.${value}`),
          }))}
          onChange={setChannel}
        />
        <TextField
          label={channel === 'email' ? t('news.addresses.email') : t('news.addresses.phone')}
          hint={channel !== 'email' && t('news.addresses.phoneHint')}
          type={channel === 'email' ? 'email' : 'tel'}
          maxLength={254}
          autoComplete="off"
          value={address}
          onChange={setAddress}
        />
      </div>
      <div className={shared['acts']}>
        <Button type="submit" size="small" busy={isPending} aria-disabled={address.trim() === '' || undefined}>
          {t('news.addresses.addDo')}
        </Button>
      </div>
      {error && <WriteRefusal key={submittedAt} failure={error} safe={t('admin.refused.safe')} />}
    </form>
  )
}

/** The code with which they open the chat with the bot. */
function Chat({ staffId }: { staffId: string }) {
  const t = useText()
  const format = useFormat()
  const { mutate, data, isPending, error, submittedAt } = useMutation({
    mutationFn: () => post<ChatCode>(`/api/staff/${staffId}/chat-code`, {}),
  })
  return (
    <>
      {data && (
        <>
          <p>
            {t(`news.addresses.${data.link === null ? 'chatLead' : 'chatLink'}`, {
              time: format.timeOfDay(Date.parse(data.until)),
            })}
          </p>
          <p className={styles['code']}>{data.link ?? `/start ${data.code}`}</p>
        </>
      )}
      <div className={shared['acts']}>
        <Button size="small" busy={isPending} onClick={() => mutate()}>
          {t('news.addresses.chat')}
        </Button>
      </div>
      {error && <WriteRefusal key={submittedAt} failure={error} safe={t('admin.refused.unchanged')} />}
    </>
  )
}
