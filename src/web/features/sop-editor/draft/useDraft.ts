/** The SOP being written: its text, what it says, where it is kept. */
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import type { SopInForce } from '../../../../contract/sop.ts'
import { sopErrorWords } from '../../../../text/sop-error-sentence.ts'
import { serverNow } from '../../../api/clock.ts'
import { useSession } from '../../../api/session.ts'
import { useLocale, useText } from '../../../text/TextProvider.tsx'
import { startState } from '../code/extensions.ts'
import { showFaults } from '../code/faults.ts'
import { placeOf, remediesOf } from '../code/remedies.ts'
import { keepFile, keptFile } from '../file/keep-file.ts'
import { createSopFile, type SopFile } from '../file/sop-file.ts'
import { type ReadDraft, readDraft } from './read-draft.ts'

/** Long enough to type a word, short enough to see at once what it does. */
const patience = 350

export interface Draft {
  readonly file: SopFile
  readonly text: string
  /** What was read last, a moment after the last letter. */
  readonly read: ReadDraft
  /** The last state whose flow could be drawn, of this text or of one before it. */
  readonly drawn: ReadDraft
  readonly changed: boolean
  /** The version in force on which it was begun. */
  readonly base: number
  readonly name: string
  readonly savedAt: number | null
  /** Puts another file in its place; the one before is one step back. */
  readonly open: (text: string, name: string) => void
  /** Says that it goes on from another version now. */
  readonly rebase: (version: number) => void
  /** Goes back to a text that is in force, so that nothing waits any more. */
  readonly settle: (version: number) => void
}

/** The draft of who is signed in; begun from the version in force where none is kept. */
export function useDraft(inForce: SopInForce): Draft {
  const { account } = useSession()
  const [start] = useState(() => keptFile(account.id))
  const [file] = useState(() => createSopFile(startState(start?.text ?? inForce.yaml)))
  const text = useSyncExternalStore(file.subscribe, file.text)
  const [about, setAbout] = useState({
    base: start?.base ?? inForce.version,
    name: start?.name ?? usualName,
    savedAt: start?.savedAt ?? null,
  })
  const changed = text !== inForce.yaml
  // Where nothing was written yet, the draft is whatever is in force.
  const base = changed ? about.base : inForce.version
  const follow = useEffectEvent((yaml: string) => {
    if (keptFile(account.id) === null) file.become(yaml)
  })
  useEffect(() => follow(inForce.yaml), [inForce.yaml])
  const keep = useEffectEvent((now: string) => {
    const isNew = now !== inForce.yaml
    const savedAt = serverNow()
    const kept = keepFile(account.id, isNew ? { form: 1, text: now, base, name: about.name, savedAt } : null)
    setAbout((before) => ({ ...before, base, savedAt: isNew && kept ? savedAt : null }))
  })
  useEffect(() => file.subscribe(() => keep(file.text())), [file])
  const reading = useReading(file, text)
  return {
    file,
    text,
    ...reading,
    changed,
    base,
    name: about.name,
    savedAt: about.savedAt,
    open(next, name) {
      setAbout((before) => ({ ...before, name }))
      file.become(next)
    },
    rebase(version) {
      setAbout((before) => ({ ...before, base: version }))
      const kept = keptFile(account.id)
      if (kept !== null) keepFile(account.id, { ...kept, base: version })
    },
    settle(version) {
      keepFile(account.id, null)
      setAbout((before) => ({ ...before, base: version, savedAt: null }))
    },
  }
}

/** Reads a text a moment after its last change, and puts its faults in their places. */
function useReading(file: SopFile, text: string): { read: ReadDraft; drawn: ReadDraft } {
  const t = useText()
  const { locale } = useLocale()
  const [reading, setReading] = useState(() => {
    const read = readDraft(text)
    return { read, drawn: read }
  })
  useEffect(() => {
    const timer = setTimeout(() => {
      const read = readDraft(text)
      setReading((before) => ({ read, drawn: read.sketch === null ? before.drawn : read }))
    }, patience)
    return () => clearTimeout(timer)
  }, [text])
  const { read } = reading
  useEffect(() => {
    if (file.text() !== read.text) return
    const faults = read.errors.map((error) => ({
      ...placeOf(read.text, error),
      sentence: sopErrorWords(error, t),
      remedies: remediesOf(error, read.text, read.sketch ?? undefined, { t, locale }),
    }))
    file.dispatch({ effects: showFaults.of(faults) })
  }, [file, read, t, locale])
  return reading
}

const usualName = 'sop.yaml'
