/** The field of the desk with what it searches: open visits, those finished today, and the desk's commands. */
import { useQuery } from '@tanstack/react-query'
import { type RefObject, useState } from 'react'
import type { VisitPage } from '../../../contract/visit.ts'
import { get } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { drawnKey } from '../keys/keymap.ts'
import { bodyOf } from '../visit/command-body.ts'
import { sendCommand } from '../visit/sending.ts'
import { actLabel } from '../visit/words.ts'
import { SearchBox } from './SearchBox.tsx'
import { type DeskCommand, type Hit, hitsFor } from './search-hits.ts'
import type { Desk } from './useDesk.ts'

/** Finds a visit and does or opens what is next with it. */
export function DeskSearch({ desk, field }: { desk: Desk; field: RefObject<HTMLInputElement | null> }) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const finished = useFinished(typed.trim() !== '')
  const rooms = desk.desk?.rooms.length ?? 0
  const hits = hitsFor(typed, desk.rows, finished, useCommands(desk), rooms)
  const take = (hit: Hit) => {
    if (hit.kind === 'command') {
      field.current?.blur()
      hit.command.run()
      return
    }
    field.current?.blur()
    desk.registering.close()
    desk.choose(hit.visit.id)
    if (hit.does && hit.act && desk.open.online) {
      void sendCommand(hit.visit.id, bodyOf(hit.act, null), actLabel(t, hit.act, hit.visit))
    }
  }
  const leave = () => {
    field.current?.blur()
    if (desk.selected) desk.focusRow(desk.selected.id)
  }
  return <SearchBox ref={field} typed={typed} hits={hits} onType={setTyped} onTake={take} onLeave={leave} />
}

/** The visits of today that are filed already. */
function useFinished(wanted: boolean) {
  const format = useFormat()
  const day = format.isoDay(serverNow())
  const query = useQuery({
    queryKey: ['visits', 'finished', day],
    queryFn: ({ signal }) => get<VisitPage>(`/api/visits?open=false&day=${day}&limit=200`, { signal }),
    enabled: wanted,
  })
  return query.data?.items.filter((visit) => visit.archive !== null) ?? []
}

function useCommands(desk: Desk): readonly DeskCommand[] {
  const t = useText()
  const { visit } = desk
  const print = visit && {
    key: 'print',
    words: t('desk.tools.print'),
    keyHint: drawnKey('print'),
    run: () => window.open(`/api/visits/${visit.id}/sheet.pdf`, '_blank', 'noopener'),
  }
  return [
    {
      key: 'register',
      words: t('desk.newVisitor'),
      keyHint: drawnKey('register'),
      run: () => desk.registering.open(),
    },
    ...(print ? [print] : []),
    { key: 'help', words: t('desk.keys.title'), keyHint: drawnKey('help'), run: () => desk.setHelp(true) },
  ]
}
