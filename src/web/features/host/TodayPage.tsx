/** The host's day: whether they are in, who waits for what, who is inside, who was; and what the unit's others have. */
import IconCalendarPlus from '@tabler/icons-react/icons/IconCalendarPlus'
import type { ReactNode } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import { useNow } from '../../api/clock.ts'
// The browser offers installing once, before the settings are fetched.
import '../push/install.ts'
import { useAddress } from '../../shell/useAddress.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Bone, Skeleton } from '../../ui/Skeleton.tsx'
import { useLater } from '../../ui/useLater.ts'
import { PresenceSetter } from '../presence/PresenceSetter.tsx'
import { ArrangePage } from './ArrangePage.tsx'
import { DayRow } from './DayRow.tsx'
import { DelegateFoot } from './DelegateFoot.tsx'
import { Page } from './Page.tsx'
import styles from './TodayPage.module.css'
import type { HostDay } from './today.ts'
import type { HostToday } from './useHostDay.ts'

interface Props {
  readonly today: HostToday
  /** The visit whose sheet is open beside the list. */
  readonly open: string | null
  readonly hrefOf: (id: string) => string
  /** All of the phone's settings stand at its end; elsewhere most of them are on the rail. */
  readonly settings: boolean
  /** Null where nobody of the staff looks. */
  readonly onInvite: (() => void) | null
}

const parts = ['asked', 'work', 'waiting', 'meeting', 'coming', 'promised', 'over', 'unit', 'passed'] as const

/** The list of the day. */
export function TodayPage({ today, open, hrefOf, settings, onInvite }: Props) {
  const t = useText()
  const format = useFormat()
  const now = useNow(60_000)
  const { day, member, online, asOf } = today
  const [search, go] = useAddress()
  if (member && search.get('arrange') !== null) {
    return <ArrangePage staffId={member.id} onBack={() => go({ arrange: null })} />
  }
  const arrange = () => go({ arrange: 'all', list: 'all' })
  return (
    <Page
      label={t('host.today')}
      name="today"
      quiet
      foot={member && <DelegateFoot member={member} onChange={arrange} />}
    >
      <div className={styles['today']}>
        <header className={styles['head']}>
          <div>
            <h1>{t('host.today')}</h1>
            <p className="muted">{format.dayOfYear(now)}</p>
          </div>
          {onInvite && (
            <Button size="phone" icon={IconCalendarPlus} onClick={onInvite}>
              {t('invite.open')}
            </Button>
          )}
        </header>
        {member && (
          <div className={styles['presence']}>
            <PresenceSetter of={member} label={t('presence.choice.own')} online={online} size="phone" />
          </div>
        )}
        {asOf !== null && (
          <p className={styles['asOf']} role="status">
            {t('host.day.asOf', { time: format.timeOfDay(asOf) })}
          </p>
        )}
        {today.failed ? (
          <Notice title={t('host.day.failed')}>{t('host.day.failedSafe')}</Notice>
        ) : day === null ? (
          <Bones />
        ) : (
          <Parts day={day} today={today} open={open} hrefOf={hrefOf} />
        )}
        <Settings whole={settings} />
      </div>
    </Page>
  )
}

const loadSettings = () => import('./DeviceSettings.tsx')

/** Folded at the end of the page: fetched after what the page is for. */
function Settings({ whole }: { whole: boolean }) {
  const part = useLater(loadSettings)
  return part && <part.DeviceSettings whole={whole} />
}

function Parts({ day, today, open, hrefOf }: Omit<Props, 'settings' | 'onInvite'> & { readonly day: HostDay }) {
  const t = useText()
  const { host, online } = today
  if (parts.every((part) => day[part].length === 0)) {
    const linked = host.staffId !== null
    return (
      <Empty small title={t(linked ? 'host.day.none' : 'host.day.noStaff')}>
        {t(linked ? 'host.day.noneNote' : 'host.day.noStaffNote')}
      </Empty>
    )
  }
  return parts.map((part) => (
    <Part key={part} title={t(`host.day.${part}`)} visits={day[part]}>
      {(visit) => (
        <DayRow
          key={visit.id}
          visit={visit}
          part={part}
          href={hrefOf(visit.id)}
          chosen={visit.id === open}
          online={online}
        />
      )}
    </Part>
  ))
}

interface PartProps {
  readonly title: string
  readonly visits: readonly Visit[]
  readonly children: (visit: Visit) => ReactNode
}

function Part({ title, visits, children }: PartProps) {
  if (visits.length === 0) return null
  return (
    <section className={styles['part']} aria-label={title}>
      <h2>{title}</h2>
      <ul>{visits.map(children)}</ul>
    </section>
  )
}

function Bones() {
  const t = useText()
  return (
    <div className={styles['bones']}>
      <Skeleton words={t('host.day.fetching')}>
        <Bone width={160} height={16} />
        <Bone width={240} />
        <Bone width={200} />
      </Skeleton>
    </div>
  )
}
