import Type, { type Static, type TSchema } from 'typebox'

/** UTC instant, ISO 8601 with milliseconds. */
export const At = Type.String({ format: 'date-time', description: 'UTC instant, ISO 8601' })
/** A day of the office's own calendar. */
export const Day = Type.String({ format: 'date' })
/** An hour of the office's day, `13:30`. */
export const TimeOfDay = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })
export const Id = Type.String({ minLength: 1, maxLength: 64, pattern: '^[A-Za-z0-9_-]+$' })
/** Given by the caller, so that a command sent twice happens once. */
export const CommandId = Type.String({ minLength: 8, maxLength: 64, pattern: '^[A-Za-z0-9_-]+$' })
export const Locale = Type.Enum(['id', 'en'])
export type Locale = Static<typeof Locale>

export const line = (maxLength: number, description?: string) =>
  Type.String({ maxLength, ...(description === undefined ? {} : { description }) })
export const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
/** A page of a list; `next` is handed back as `after` for the following page. */
export const page = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), next: nullable(Type.String()) })

/** An address on the web that can be gone to: names and passwords do not belong into it. */
export const WebAddress = Type.String({
  format: 'url',
  pattern: '^https?://[^\\s/?#\\\\@]+([/?#]|$)',
  maxLength: 2000,
})

export const Name = line(200)
/** Data of an SVG path in a box of 300 × 120: letters M L C Q Z and numbers only. */
export const InitialsPath = Type.String({ maxLength: 8192, pattern: '^[MLCQZ0-9 .,-]*$' })
