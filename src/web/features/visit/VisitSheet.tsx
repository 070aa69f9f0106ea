/** The visit's sheet beside the list: where it stands, the facts, and what can be done; a panel takes the place of the last two. */
import IconX from '@tabler/icons-react/icons/IconX'
import type { Visit } from '../../../contract/visit.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { keysArea } from '../keys/focus.ts'
import { useSeen } from '../talk/useSeen.ts'
import { HandBack } from './HandBack.tsx'
import { ArchivePanel, WithdrawPanel } from './panels/ClosingPanels.tsx'
import { CorrectPanel } from './panels/CorrectPanel.tsx'
import { ForwardPanel } from './panels/ForwardPanel.tsx'
import { InitialsPanel } from './panels/InitialsPanel.tsx'
import { MorePanel } from './panels/MorePanel.tsx'
import { MovePanel } from './panels/MovePanel.tsx'
import { NotePanel } from './panels/NotePanel.tsx'
import { PhonePanel } from './panels/PhonePanel.tsx'
import { ProblemPanel } from './panels/ProblemPanel.tsx'
import { RoomPanel } from './panels/RoomPanel.tsx'
import { TalkPanel } from './panels/TalkPanel.tsx'
import { TellPanel } from './panels/TellPanel.tsx'
import { DepositPanel, IssuePanel, SeePanel } from './panels/ThingPanels.tsx'
import { WaivePanel } from './panels/WaivePanel.tsx'
import { pickerOf } from './picked.ts'
import { ReasonPicker } from './ReasonPicker.tsx'
import { SendingState } from './SendingState.tsx'
import { SheetActs } from './SheetActs.tsx'
import { SheetClock } from './SheetClock.tsx'
import { SheetFacts } from './SheetFacts.tsx'
import { SheetRail } from './SheetRail.tsx'
import { TalkStrip } from './TalkStrip.tsx'
import type { OpenPanel, VisitActs } from './useVisitActs.ts'
import styles from './VisitSheet.module.css'
import { visitorName } from './words.ts'

interface Props {
  readonly visit: Visit
  readonly acts: VisitActs
  readonly onPrint: () => void
  /** Closes the sheet where it lies over the list. */
  readonly onClose: () => void
}

/** One visit. */
export function VisitSheet({ visit, acts, onPrint, onClose }: Props) {
  const t = useText()
  const { panel } = acts
  useSeen(visit, panel === null || panel.name === 'talk')
  return (
    <aside
      className={styles['sheet']}
      aria-label={t('visit.sheet.label', { name: visitorName(t, visit) })}
      {...keysArea}
    >
      <SheetHead visit={visit} onClose={onClose} />
      {panel === null ? (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
          <section className={styles['body']} tabIndex={0} aria-label={t('visit.sheet.facts')}>
            <SheetClock visit={visit} />
            <HandBack visit={visit} />
            <SheetFacts visit={visit} />
          </section>
          <TalkStrip visit={visit} onOpen={() => acts.open('talk')} />
          <SheetActs visit={visit} acts={acts} onPrint={onPrint} />
        </>
      ) : (
        <>
          <SheetPanel
            key={panel.name + (panel.act?.id ?? '')}
            panel={panel}
            visit={visit}
            acts={acts}
            onPrint={onPrint}
          />
          <div className={styles['under']}>
            <SendingState visit={visit} acts={acts} />
          </div>
        </>
      )}
    </aside>
  )
}

function SheetHead({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const t = useText()
  const format = useFormat()
  const more = visit.headCount - 1
  const year = String(visit.year ?? format.isoDay(Date.parse(visit.now)).slice(0, 4))
  const under = [
    visit.visitor?.institution,
    more > 0 ? t('visit.sheet.companions', { n: more }) : null,
    visit.origin === 'desk' ? null : t(`visit.sheet.origin.${visit.origin}`),
  ].filter(Boolean)
  return (
    <header className={styles['head']}>
      <p className={styles['no']}>
        <span>{t('visit.sheet.title')}</span>
        <span className="num">
          {visit.number === null
            ? t('visit.sheet.noNumber', { year })
            : t('visit.sheet.number', { year, number: format.count(visit.number) })}
        </span>
      </p>
      <h2>{visitorName(t, visit)}</h2>
      <p className="muted">{under.join(', ')}</p>
      <div className={styles['shut']}>
        <Button tone="plain" size="small" icon={IconX} keyHint="Esc" onClick={onClose}>
          {t('desk.tools.close')}
        </Button>
      </div>
      <SheetRail visit={visit} />
    </header>
  )
}

interface PanelProps {
  readonly panel: OpenPanel
  readonly visit: Visit
  readonly acts: VisitActs
  readonly onPrint: () => void
}

function SheetPanel({ panel, visit, acts, onPrint }: PanelProps) {
  const busy = acts.sending?.state === 'sending' || acts.sending?.state === 'stuck'
  const given = { visit, busy, onRecord: acts.send, onClose: acts.close }
  const { act } = panel
  switch (panel.name) {
    case 'correct':
      return <CorrectPanel {...given} />
    case 'note':
      return <NotePanel {...given} onTalk={() => acts.open('talk')} />
    case 'move':
      return <MovePanel {...given} />
    case 'talk':
      return <TalkPanel {...given} />
    case 'phone':
      return <PhonePanel visit={visit} acts={acts} />
    case 'tell':
      return <TellPanel {...given} />
    case 'problem':
      return <ProblemPanel {...given} />
    case 'more':
      return <MorePanel visit={visit} acts={acts} onPrint={onPrint} />
    case 'room':
      return <RoomPanel {...given} />
    case 'see':
      return act && <SeePanel {...given} act={act} />
    case 'forward':
      return <ForwardPanel {...given} />
    case 'withdraw':
      return <WithdrawPanel {...given} />
    case 'picker': {
      const kind = act && pickerOf(act)
      if (act === null || kind === null) return null
      const { staffId } = panel.heard ?? {}
      const record: typeof acts.send = (body, label) =>
        acts.send(body.type === 'answer' && staffId ? { ...body, hostId: staffId } : body, label)
      const via = panel.heard?.via ?? acts.viaOf(act)
      return <ReasonPicker {...given} act={act} kind={kind} via={via} onRecord={record} />
    }
    case 'deposit':
      return act && <DepositPanel {...given} act={act} />
    case 'issue':
      return act && <IssuePanel {...given} act={act} />
    case 'initials':
      return act && <InitialsPanel {...given} act={act} />
    case 'waive':
      return act && <WaivePanel {...given} act={act} />
    case 'archive':
      return act && <ArchivePanel {...given} act={act} />
    default:
      return panel.name satisfies never
  }
}
