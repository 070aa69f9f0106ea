/** "I am not …": says what it does before it does it. */
import { useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { BackBar, Page } from '../host/Page.tsx'
import { spokenName } from '../visit/person-name.ts'
import styles from './AnswerLink.module.css'
import { LinkSending } from './LinkSending.tsx'
import type { Sender } from './useLinkSend.ts'
import { type Question, sentWords } from './words.ts'

interface Props {
  readonly question: Question
  readonly sender: Sender
  readonly asOf: number | null
  readonly onBack: () => void
}

/** Asks once more, and reports it. */
export function DisownPage({ question, sender, asOf, onBack }: Props) {
  const t = useText()
  const name = spokenName(question.to.name)
  return (
    <Page
      label={t('answer.disown.title')}
      name="disown"
      head={<BackBar title={t('answer.disown.title')} under={sentWords(t, question)} onBack={onBack} />}
      foot={
        <>
          <LinkSending sender={sender} question={question} asOf={asOf} />
          <Button tone="primary" size="phoneMain" wide busy={sender.busy} onClick={sender.disown}>
            {t('answer.disown.yes', { name })}
          </Button>
          <Button size="phone" wide onClick={onBack}>
            {t('answer.disown.back')}
          </Button>
        </>
      }
    >
      <article className={styles['words']}>
        <p>{t('answer.disown.what', { name })}</p>
        <p>{t('answer.disown.safe')}</p>
      </article>
    </Page>
  )
}
