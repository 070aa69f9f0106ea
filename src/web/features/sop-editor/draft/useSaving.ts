/**
 * The draft of the office on the server, one for all of its secretariat: saved a moment after the last letter. Where another saved
 * meanwhile nothing is overwritten; who it was is told, and the writer decides.
 */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { SopDraft } from '../../../../contract/sop.ts'
import { put, remove } from '../../../api/client.ts'
import { useConnection } from '../../../api/events.ts'
import { ApiProblem } from '../../../api/failure.ts'
import { queries } from '../../../api/queries.ts'
import { useSignedOut } from '../../../api/signed-out.ts'
import { draftQuery } from '../sop-editor-queries.ts'

const patience = 1000

/** Where the text of this screen stands to the one of the server. */
export interface Saving {
  readonly savedAt: number | null
  readonly savedBy: string | null
  /** What another saved meanwhile, while this text was changed too. */
  readonly theirs: SopDraft | null
  /** Saves this text in the place of theirs. */
  readonly overwrite: () => void
  /** Takes theirs; this text is one step back. */
  readonly takeTheirs: () => void
  /** Says that nothing waits to be saved: the text became a version. */
  readonly settled: () => void
}

interface Props {
  /** The text as it stands. */
  readonly text: string
  /** The text in force: a draft that says the same is none. */
  readonly inForce: string
  /** The revision on which the text of this screen is built, as far as this browser knows from before. */
  readonly revision: number | null
  /** Whether the text was changed here and not saved before the page was left. */
  readonly unsaved: boolean
  readonly become: (text: string) => void
  readonly onRevision: (revision: number | null, saved: string) => void
}

/** Keeps the text and the draft of the server together. */
export function useSaving({ text, inForce, revision, unsaved, become, onRevision }: Props): Saving {
  const query = useQuery(draftQuery)
  const { state: connection } = useConnection()
  const signedOut = useSignedOut()
  /** The revision that this text goes on from, and the text as both sides have it. */
  const base = useRef({ revision, text: unsaved ? null : text })
  const [theirs, setTheirs] = useState<SopDraft | null>(null)
  const [saved, setSaved] = useState<SopDraft | null>(null)
  const sending = useRef(false)
  const server = query.data

  const meet = useEffectEvent((found: SopDraft | null) => {
    if (sending.current) return
    const now = found?.revision ?? null
    if (now === base.current.revision && now !== null) return setSaved(found)
    if (found === null) {
      // nobody has a draft any more, or yet: what was changed here becomes one with the next saving
      base.current = { revision: null, text: base.current.text }
      return setSaved(null)
    }
    if (found.yaml === text || text === inForce || text === base.current.text) {
      base.current = { revision: found.revision, text: found.yaml }
      setSaved(found)
      setTheirs(null)
      // First the text, then that it is saved: it would be kept as one that nobody has saved yet.
      if (found.yaml !== text) become(found.yaml)
      onRevision(found.revision, found.yaml)
      return
    }
    setTheirs(found)
  })
  useEffect(() => {
    if (server !== undefined) meet(server)
  }, [server])

  const send = useEffectEvent(async () => {
    if (sending.current || theirs !== null || server === undefined || text === base.current.text) return
    if (base.current.revision === null && text === inForce) return
    sending.current = true
    try {
      const gone = text === inForce && base.current.revision !== null
      if (gone) await remove(`/api/sop/draft?revision=${base.current.revision}`)
      const done = gone ? null : await put<SopDraft>('/api/sop/draft', { yaml: text, revision: base.current.revision })
      base.current = { revision: done?.revision ?? null, text }
      setSaved(done)
      onRevision(done?.revision ?? null, text)
      queries.setQueryData(draftQuery.queryKey, done)
    } catch (failure) {
      if (failure instanceof ApiProblem && failure.code === 'draftChanged') {
        sending.current = false
        await query.refetch()
      }
    } finally {
      sending.current = false
    }
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: typed, back on line, signed in again, decided: each is a reason to try
  useEffect(() => {
    if (connection === 'lost' || signedOut) return
    const timer = setTimeout(() => void send(), patience)
    return () => clearTimeout(timer)
  }, [text, connection, signedOut, theirs, server])

  return {
    savedAt: saved === null || saved.yaml !== text ? null : Date.parse(saved.savedAt),
    savedBy: saved?.savedBy ?? null,
    theirs,
    overwrite: () => {
      if (theirs === null) return
      base.current = { revision: theirs.revision, text: theirs.yaml }
      setTheirs(null)
    },
    takeTheirs: () => {
      if (theirs === null) return
      base.current = { revision: theirs.revision, text: theirs.yaml }
      setSaved(theirs)
      become(theirs.yaml)
      onRevision(theirs.revision, theirs.yaml)
      setTheirs(null)
    },
    settled: () => {
      base.current = { revision: null, text }
      setSaved(null)
      setTheirs(null)
      queries.setQueryData(draftQuery.queryKey, null)
    },
  }
}
