import { useEffect } from 'react'
import { useText } from '../text/TextProvider.tsx'

/** Names the browser's tab: "Meja penerima tamu · Lawang". */
export function useTitle(title: string): void {
  const name = useText()('shell.name')
  useEffect(() => {
    document.title = `${title} · ${name}`
  }, [title, name])
}
