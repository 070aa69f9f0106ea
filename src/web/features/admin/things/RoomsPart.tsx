import { useMutation, useQuery } from '@tanstack/react-query'
import { post, remove } from '../../../api/client.ts'
import { useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { refreshAll, roomsQuery } from '../../office/office-queries.ts'
import { Reading } from '../../office/Reading.tsx'
import { WriteRefusal } from '../../office/WriteRefusal.tsx'
import { AddLine } from '../AddLine.tsx'
import list from '../NamedList.module.css'
import styles from './ThingsTab.module.css'

/** The waiting rooms: add, remove those in which nobody waits. */
export function RoomsPart() {
  const t = useText()
  const rooms = useQuery(roomsQuery)
  const add = useMutation({ mutationFn: (name: string) => post('/api/rooms', { name }), onSuccess: refreshAll })
  const away = useMutation({
    mutationFn: (name: string) => remove(`/api/rooms/${encodeURIComponent(name)}`),
    onSuccess: refreshAll,
  })
  return (
    <section className={styles['rooms']} aria-labelledby="rooms">
      <h2 id="rooms">{t('admin.things.rooms.title')}</h2>
      <Reading query={rooms}>
        {(items) => (
          <>
            {items.length === 0 && <p className="muted">{t('admin.things.rooms.empty')}</p>}
            <ul className={list['list']} aria-label={t('admin.things.rooms.list')}>
              {items.map(({ name, waiting }) => (
                <li key={name}>
                  <span className={list['name']}>
                    <b>{name}</b>
                    <small>{t('admin.things.rooms.waiting', { n: waiting })}</small>
                  </span>
                  {waiting === 0 && (
                    <Button
                      size="small"
                      busy={away.isPending && away.variables === name}
                      aria-label={t('admin.things.rooms.removeLabel', { name })}
                      onClick={() => away.mutate(name)}
                    >
                      {t('admin.things.rooms.remove')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </Reading>
      {away.error && <WriteRefusal key={away.submittedAt} failure={away.error} safe={t('admin.refused.unchanged')} />}
      <AddLine
        label={t('admin.things.rooms.add')}
        action={t('admin.things.rooms.addDo')}
        maxLength={100}
        adding={add}
      />
    </section>
  )
}
