import { useEffect } from 'react'
import { useNow } from '../../api/clock.ts'
import { useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { useKey } from '../keys/KeysProvider.tsx'
import { drawnKey } from '../keys/keymap.ts'
import { closeRecorded, type Recorded, sendCommand } from '../visit/sending.ts'
import styles from './UndoLine.module.css'

interface Props {
  readonly recorded: Recorded
  /** Attention goes to the visit at once: there it is told what became of it. */
  readonly onUndo: (visitId: string) => void
}

const farewell = 5_000

/** What was just recorded, and for ten seconds the way to take it back. */
export function UndoLine({ recorded, onUndo }: Props) {
  const t = useText()
  const now = useNow(250)
  const { undoUntil, at, body, label, name, visitId, commandId } = recorded
  const left = undoUntil === null ? 0 : Math.ceil((undoUntil - now) / 1000)
  const over = undoUntil === null ? now - at > farewell : left <= 0
  useEffect(() => {
    if (over) closeRecorded()
  }, [over])
  const undo = () => {
    onUndo(visitId)
    void sendCommand(visitId, { type: 'correct', undo: commandId }, t('desk.undo.undone', { act: label }))
  }
  useKey('undo', left > 0 ? undo : null)
  return (
    <p className={styles['line']}>
      <b role="status">{body.undo === undefined ? t('desk.undo.did', { act: label, name }) : label}</b>
      {left > 0 && (
        <Button size="small" keyHint={drawnKey('undo')} onClick={undo}>
          {t('desk.undo.undo')}{' '}
          <small className="num" role="timer" aria-live="off">
            {t('desk.undo.seconds', { n: left })}
          </small>
        </Button>
      )}
    </p>
  )
}
