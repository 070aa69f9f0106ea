import { type Look, useView } from './view.ts'

/** The place of a call in the frame of a screen; empty while there is none. */
export function CallPlace({ look }: { look: Look }) {
  const View = useView()
  return View === null ? null : <View look={look} />
}
