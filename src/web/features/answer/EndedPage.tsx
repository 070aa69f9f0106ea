/** A link that answers nothing any more: why, what became of the visitor, and how else to go on. */
import IconPhone from '@tabler/icons-react/icons/IconPhone'
import type { AnswerLink } from '../../../contract/answer.ts'
import { useText } from '../../text/TextProvider.tsx'
import { AnchorButton, Button, GoButton } from '../../ui/Button.tsx'
import { Doorway } from '../../ui/Doorway.tsx'
import { Fact, Facts } from '../../ui/Facts.tsx'
import done from '../host/AnsweredPage.module.css'
import { Page } from '../host/Page.tsx'
import styles from './AnswerLink.module.css'
import { signInTo } from './GivenPage.tsx'

/** The page of a link that has ended. */
export function EndedPage({ link, end }: { link: AnswerLink; end: NonNullable<AnswerLink['end']> }) {
  const t = useText()
  const { phone } = link.office
  const signsIn = end !== 'disowned'
  return (
    <Shut
      title={t(`answer.end.${end}.title`)}
      what={t(`answer.end.${end}.what`)}
      foot={
        <>
          {signsIn && (
            <GoButton
              tone={end === 'signIn' ? 'primary' : 'outline'}
              size={end === 'signIn' ? 'phoneMain' : 'phone'}
              wide
              href={signInTo(link)}
            >
              {t('answer.done.signIn')}
            </GoButton>
          )}
          {phone !== null && (
            <AnchorButton size="phone" wide icon={IconPhone} href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
              {t('answer.call')}
            </AnchorButton>
          )}
        </>
      }
    >
      <Facts termWidth={124}>
        <Fact term={t('answer.end.visitorTerm')}>{t(`answer.end.${end}.visitor`)}</Fact>
        {end === 'answered' && <Fact term={t('answer.end.changeTerm')}>{t('answer.end.change')}</Fact>}
      </Facts>
    </Shut>
  )
}

/** A token that belongs to no message. */
export function UnknownPage() {
  const t = useText()
  return (
    <Shut
      title={t('answer.end.unknown.title')}
      what={t('answer.end.unknown.what')}
      foot={
        <GoButton size="phone" wide href="/sign-in">
          {t('answer.done.signIn')}
        </GoButton>
      }
    />
  )
}

/** Nobody answered: it is tried again by itself. */
export function UnreadPage({ onRetry }: { onRetry: () => void }) {
  const t = useText()
  return (
    <Shut
      title={t('answer.unread.title')}
      what={t('answer.unread.what')}
      foot={
        <Button size="phone" wide onClick={onRetry}>
          {t('answer.unread.retry')}
        </Button>
      }
    />
  )
}

interface ShutProps {
  readonly title: string
  readonly what: string
  readonly foot: React.ReactNode
  readonly children?: React.ReactNode
}

function Shut({ title, what, foot, children }: ShutProps) {
  const t = useText()
  return (
    <Page label={t('answer.main')} name={title} foot={foot}>
      <article className={`${done['done']} ${styles['shut']}`}>
        <figure aria-hidden>
          <Doorway is={{ state: 'toCome' }} width={108} height={138}>
            <span className={styles['leaf']} />
          </Doorway>
        </figure>
        <h1>{title}</h1>
        <p className={done['what']}>{what}</p>
        {children && <div className={done['facts']}>{children}</div>}
      </article>
    </Page>
  )
}
