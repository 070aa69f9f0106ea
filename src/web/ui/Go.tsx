import { useLocation, useRouter } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, MouseEvent } from 'react'

/**
 * A link to an address of our own that is known only as a string (places, `next`): it moves without loading the page anew, and
 * is a plain link for a new tab. Where the address is known while writing, the router's typed `Link` is better.
 */
export function Go({ href, onClick, autoFocus, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  const { history } = useRouter()
  const { pathname } = useLocation()
  const here = pathname === href || pathname.startsWith(`${href}/`)
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return
    event.preventDefault()
    history.push(href)
  }
  return (
    <a
      {...rest}
      {...(autoFocus && { ref: focusOn })}
      href={href}
      onClick={go}
      aria-current={here ? 'page' : undefined}
    />
  )
}

/** React focuses only fields and buttons by itself. */
function focusOn(link: HTMLAnchorElement | null): void {
  link?.focus()
}
