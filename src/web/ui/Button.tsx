/**
 * Everything that is pressed. `<Button tone="primary" size="big" icon={IconCheck} keyHint="Y">Ya, menerima</Button>`.
 * `busy` keeps the label, refuses further presses and, after 400 ms, turns the key into a turning mark. `LinkButton` is the same
 * as a link of the router (`to`). Words come translated; a second line is `<small>`.
 */
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import styles from './Button.module.css'
import { cx } from './cx.ts'
import { Go } from './Go.tsx'
import { Icon, type IconOf } from './Icon.tsx'
import { Key } from './Key.tsx'
import { useDelayed } from './useDelayed.ts'

interface Look {
  /** `primary` is the one main action, `outline` (usual) the others, `plain` has no edge. */
  readonly tone?: 'primary' | 'outline' | 'plain' | undefined
  /** `desk` 36 px, `tall` 48, `big` 52 for the main action; `phone` 44 and `phoneMain` 68 for the thumb. */
  readonly size?: 'small' | 'desk' | 'tall' | 'big' | 'phone' | 'phoneMain' | undefined
  /** Takes the whole width. */
  readonly wide?: boolean | undefined
  readonly icon?: IconOf | undefined
  /** The key that does the same, drawn at the right and told to screen readers. */
  readonly keyHint?: string | undefined
}

type ButtonProps = Look &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & {
    readonly busy?: boolean | undefined
    readonly ref?: Ref<HTMLButtonElement>
  }

/** A button; `type` is `button` unless said otherwise. */
export function Button({ tone, size, wide, icon, keyHint, busy = false, onClick, children, ...rest }: ButtonProps) {
  const turning = useDelayed(busy, 400)
  return (
    <button
      type="button"
      {...rest}
      {...lookOf({ tone, size, wide })}
      {...shortcut(keyHint)}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      <Inside icon={icon} keyHint={keyHint} turning={turning}>
        {children}
      </Inside>
    </button>
  )
}

type AnchorProps = Look &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'className'> & { readonly ref?: Ref<HTMLAnchorElement> }

/** A plain link that looks like a button: for files (`href="/api/…pdf"`) and other hosts. */
export function AnchorButton({ tone, size, wide, icon, keyHint, children, ...rest }: AnchorProps) {
  return (
    <a {...rest} {...lookOf({ tone, size, wide })} {...shortcut(keyHint)}>
      <Inside icon={icon} keyHint={keyHint} turning={false}>
        {children}
      </Inside>
    </a>
  )
}

type GoProps = Omit<AnchorProps, 'ref' | 'href'> & { readonly href: string }

/** The same for an address of our own that is known only as a string; see `Go`. */
export function GoButton({ tone, size, wide, icon, keyHint, children, href, ...rest }: GoProps) {
  return (
    <Go {...rest} href={href} {...lookOf({ tone, size, wide })} {...shortcut(keyHint)}>
      <Inside icon={icon} keyHint={keyHint} turning={false}>
        {children}
      </Inside>
    </Go>
  )
}

/** A link of the router that looks like a button: `<LinkButton to="/desk">…</LinkButton>`. */
export const LinkButton = createLink(AnchorButton)

interface InsideProps {
  readonly icon: IconOf | undefined
  readonly keyHint: string | undefined
  readonly turning: boolean
  readonly children: ReactNode
}

function Inside({ icon, keyHint, turning, children }: InsideProps) {
  return (
    <>
      {icon && <Icon of={icon} size={18} />}
      <span className={styles['label']}>{children}</span>
      {(keyHint || turning) && <Key name={keyHint ?? ''} turning={turning} />}
    </>
  )
}

function lookOf({ tone = 'outline', size = 'desk', wide = false }: Pick<Look, 'tone' | 'size' | 'wide'>) {
  return { className: cx(styles['button'], wide && styles['wide']), 'data-tone': tone, 'data-size': size }
}

/** Names of keys as ARIA spells them. */
function shortcut(keyHint: string | undefined) {
  if (keyHint === undefined) return {}
  return { 'aria-keyshortcuts': keyHint === 'Esc' ? 'Escape' : keyHint }
}
