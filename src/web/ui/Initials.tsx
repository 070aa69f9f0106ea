/**
 * Initials: `InitialsPad` takes them from mouse, pen or finger as the data of an SVG path, `Initials` draws such data again.
 * The path is the only state and lives with the form, so that it survives whatever the form survives.
 */
import IconCheck from '@tabler/icons-react/icons/IconCheck'
import IconPencil from '@tabler/icons-react/icons/IconPencil'
import { type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import styles from './Initials.module.css'
import { initialsBox, isInitials, type Point, rawPath, withStroke } from './initials-path.ts'

const view = `0 0 ${initialsBox.width} ${initialsBox.height}`

/** Initials as they were drawn; in the ink of the words around them. */
export function Initials({ path, label }: { path: string; label: string }) {
  return (
    <svg className={styles['initials']} viewBox={view} role="img" aria-label={label}>
      {isInitials(path) && <path d={path} />}
    </svg>
  )
}

interface PadProps {
  readonly label: string
  /** The path drawn so far, '' for none. */
  readonly value: string
  readonly onChange: (path: string) => void
  /** In the empty pad: who signs here, and how. */
  readonly waiting: ReactNode
  /** On the button that empties the pad. */
  readonly redo: ReactNode
  /** Under the pad once something is drawn. */
  readonly captured?: ReactNode
  /** What somebody who cannot draw does instead, in the empty pad's line. */
  readonly instead?: ReactNode
}

/** The pad that initials are drawn on. Strokes add up until it is emptied. */
export function InitialsPad({ label, value, onChange, waiting, redo, captured, instead }: PadProps) {
  const { drawing, handlers } = useStroke((stroke) => onChange(withStroke(value, stroke)))
  const empty = value === '' && drawing === null
  return (
    <div>
      <div className={styles['pad']} data-drawing={drawing !== null || undefined} {...handlers}>
        <svg className={styles['drawn']} viewBox={view} role="img" aria-label={label}>
          <line className={styles['line']} x1="20" x2="280" y1="94" y2="94" />
          {value !== '' && isInitials(value) && <path d={value} />}
          {drawing && <path d={rawPath(drawing)} />}
        </svg>
        {empty && (
          <p className={styles['waiting']}>
            <Icon of={IconPencil} size={16} />
            {waiting}
          </p>
        )}
      </div>
      <div className={styles['under']}>
        {empty ? (
          instead
        ) : (
          <>
            {captured && (
              <span className={styles['captured']}>
                <Icon of={IconCheck} size={14} />
                {captured}
              </span>
            )}
            <Button size="small" onClick={() => onChange('')}>
              {redo}
            </Button>
          </>
        )}
      </div>
    </div>
  )
}

/** Follows one pointer from down to up and hands its stroke over; a second finger meanwhile is not heard. */
function useStroke(onStroke: (stroke: readonly Point[]) => void) {
  const pointer = useRef<number | null>(null)
  const [drawing, setDrawing] = useState<readonly Point[] | null>(null)
  const down = (event: PointerEvent<HTMLDivElement>) => {
    if (pointer.current !== null || event.button !== 0) return
    pointer.current = event.pointerId
    event.currentTarget.setPointerCapture(event.pointerId)
    setDrawing([pointIn(event.currentTarget, event)])
  }
  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (event.pointerId !== pointer.current) return
    const pad = event.currentTarget
    const between = event.nativeEvent.getCoalescedEvents?.() ?? []
    const points = (between.length > 0 ? between : [event]).map((each) => pointIn(pad, each))
    setDrawing((before) => [...(before ?? []), ...points])
  }
  const up = (event: PointerEvent<HTMLDivElement>) => {
    if (event.pointerId !== pointer.current) return
    pointer.current = null
    setDrawing(null)
    if (drawing) onStroke(drawing)
  }
  return { drawing, handlers: { onPointerDown: down, onPointerMove: move, onPointerUp: up, onPointerCancel: up } }
}

/** Where a pointer is in the box, which lies in the middle of the pad, as large as fits. */
function pointIn(pad: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }): Point {
  const { left, top } = pad.getBoundingClientRect()
  const [width, height] = [pad.clientWidth, pad.clientHeight]
  const scale = Math.min(width / initialsBox.width, height / initialsBox.height)
  return {
    x: (clientX - left - pad.clientLeft - (width - initialsBox.width * scale) / 2) / scale,
    y: (clientY - top - pad.clientTop - (height - initialsBox.height * scale) / 2) / scale,
  }
}
