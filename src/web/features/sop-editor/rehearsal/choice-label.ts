/** What a button of the rehearsal says: the words of the desk's own buttons, with the things of the draft. */
import type { Sop } from '../../../../domain/sop/sop.ts'
import { textIn } from '../../../../domain/sop/text.ts'
import type { Choice } from '../../../../domain/visit/rehearsal/choices.ts'
import { momentWord, type Reader, wordOf } from '../../../../text/moment-words.ts'

/** The label of a choice. */
export function choiceLabel({ offer, command }: Choice, reader: Reader, actors: Sop['actors']): string {
  const { t } = reader
  switch (command.type) {
    case 'answer':
      return t(`visit.acts.${answers[command.answer]}`)
    case 'ask': {
      const asked = actors.find(({ key }) => offer.type === 'ask' && key === offer.stage)
      const name = asked === undefined ? t('visit.who.host') : textIn(asked.label, reader.locale)
      return t('visit.acts.askName', { name })
    }
    case 'deposit':
      return t('visit.acts.deposit', { thing: wordOf(command.item, reader) })
    case 'handBack':
      return t('visit.acts.handBackFrom', { thing: wordOf(command.item, reader), slot: command.slot ?? '' })
    case 'issue':
      return t('visit.acts.issue', { thing: wordOf(command.pool, reader) })
    case 'takeBack':
      return t('visit.acts.takeBackNumber', { thing: wordOf(command.pool, reader), number: command.number ?? '' })
    case 'perform': {
      const activity = wordOf(command.activity, reader)
      return t(`visit.acts.${command.result ?? 'perform'}`, { activity })
    }
    case 'waive':
      return t('sopEditor.rehearsal.waive', {
        what: command.waive.map(({ what }) => momentWord(what, reader)).join(', '),
      })
    case 'lose':
      return t('sopEditor.rehearsal.lose', { thing: wordOf(command.item ?? command.pool ?? '', reader) })
    case 'archive':
      return command.outcome === undefined
        ? t('visit.acts.archive')
        : t('sopEditor.rehearsal.archiveAs', { outcome: t(`visit.outcome.${command.outcome}`) })
    case 'arrive':
    case 'call':
    case 'checkOut':
    case 'endMeeting':
    case 'forward':
    case 'queue':
    case 'receive':
    case 'register':
    case 'reportBack':
    case 'seat':
    case 'see':
    case 'turnAway':
    case 'withdraw':
      return t(`visit.acts.${command.type}`)
    default:
      // what a rehearsal leaves out: opening, remarks, corrections, undoing
      return ''
  }
}

const answers = { yes: 'answerYes', no: 'answerNo', later: 'answerLater', absent: 'answerAbsent' } as const
