/** The SOP being written: its text, what it says, where it is kept. */
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react'
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
import { type Saving, useSaving } from './useSaving.ts'

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
  /** When this browser kept it last. */
  readonly keptAt: number | null
  readonly saving: Saving
  /** Puts another file in its place; the one before is one step back. */
  readonly open: (text: string, name: string) => void
  /** Says that it goes on from another version now. */
  readonly rebase: (version: number) => void
  /** Says that it became a version, so that nothing waits any more. */
  readonly settle: () => void
}

/** The draft of the office as this screen has it; begun from the version in force where there is none. */
export function useDraft(inForce: SopInForce): Draft {
  // The editor knows one end of a line.
  const written = inForce.yaml.replace(/\r\n?/g, '\n')
  const { account } = useSession()
  const [start] = useState(() => keptFile(account.id))
  const [file] = useState(() => createSopFile(startState(start?.text ?? written)))
  const text = useSyncExternalStore(file.subscribe, file.text)
  const [about, setAbout] = useState({
    base: start?.base ?? inForce.version,
    name: start?.name ?? usualName,
    savedAt: start?.savedAt ?? null,
  })
  const revision = useRef(start?.revision ?? null)
  const [before, setBefore] = useState(written)
  const changed = text !== written
  // Where nothing was written yet, the draft is whatever is in force.
  const base = changed ? about.base : inForce.version
  const keep = (now: string, unsaved: boolean) => {
    const isNew = now !== written
    const savedAt = serverNow()
    const kept = { form: 1, text: now, base, name: about.name, savedAt, revision: revision.current, unsaved } as const
    const done = keepFile(account.id, isNew ? kept : null)
    setAbout((last) => ({ ...last, base, savedAt: isNew && done ? savedAt : null }))
  }
  const saving = useSaving({
    text,
    inForce: written,
    revision: revision.current,
    unsaved: start?.unsaved ?? false,
    become: file.become,
    onRevision: (next, saved) => {
      revision.current = next
      keep(file.text(), file.text() !== saved)
    },
  })
  const typed = useEffectEvent((now: string) => keep(now, true))
  useEffect(() => file.subscribe(() => typed(file.text())), [file])
  // Another version came into force: who had changed nothing sees that one.
  const follow = useEffectEvent(() => {
    if (text === before) file.become(written)
    setBefore(written)
  })
  useEffect(() => {
    if (before !== written) follow()
  }, [before, written])
  const reading = useReading(file, text)
  return {
    file,
    text,
    ...reading,
    changed,
    base,
    name: about.name,
    keptAt: about.savedAt,
    saving,
    open(next, name) {
      setAbout((last) => ({ ...last, name }))
      file.become(next)
    },
    rebase(version) {
      setAbout((last) => ({ ...last, base: version }))
      const kept = keptFile(account.id)
      if (kept !== null) keepFile(account.id, { ...kept, base: version })
    },
    settle() {
      saving.settled()
      revision.current = null
      // the version that it became is followed as soon as it is in force; one for a later day leaves the present one here
      setBefore(text)
      file.become(written)
      setBefore(written)
      keepFile(account.id, null)
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
