import type { FastifySchemaCompiler, FastifySerializerCompiler } from 'fastify'
import Type, { type TSchema } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import Format from 'typebox/format'
import { type Fault, faultsIn } from './faults.ts'
import { shapeOf } from './shape.ts'
import { intakeOf } from './text-rules.ts'

/** What was sent cannot be used; which part of the request is at fault decides how it is answered. */
export class UnusableInput extends Error {
  override readonly name = 'UnusableInput'
  readonly part: string
  readonly faults: readonly Fault[]

  constructor(part: string, faults: readonly Fault[]) {
    super(`Unusable ${part}`)
    this.part = part
    this.faults = faults
  }
}

/** An answer that is not what the contract says: a mistake of the server's own. */
class UnlawfulAnswer extends Error {
  override readonly name = 'UnlawfulAnswer'
}

// The format as such also allows leap seconds and suffixes, of which no instant can be made.
const isDateTime = Format.Get('date-time')
Format.Set('date-time', (text) => (isDateTime?.(text) ?? true) && !Number.isNaN(Date.parse(text)))

/** Checks what comes in: texts cleaned, unknown keys left behind, nothing converted but what stands in an address. */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart = 'body' }) => {
  const intake = intakeOf(schema)
  const convert = httpPart === 'body' ? (value: unknown) => value : conversionFor(schema)
  const check = compiledLater(schema)
  return (raw: unknown) => {
    const { value: clean, faults } = intake(raw)
    const value = convert(clean)
    if (faults.length > 0) return { error: new UnusableInput(httpPart, faults) }
    if (check().Check(value)) return { value }
    return { error: new UnusableInput(httpPart, faultsIn(check().Errors(value))) }
  }
}

/** Writes answers: only what the schema lists. `strict` also checks each one against it, for the tests. */
export function serializerCompiler(strict: boolean): FastifySerializerCompiler<TSchema> {
  return ({ schema }) => {
    const shape = shapeOf(schema)
    const check = compiledLater(schema)
    return (value: unknown) => {
      const answer = shape(value)
      if (strict && !check().Check(answer)) throw new UnlawfulAnswer(JSON.stringify(check().Errors(answer)))
      return JSON.stringify(answer)
    }
  }
}

/** Compiling a schema costs milliseconds; with the first request there is time, at the start there is not. */
function compiledLater(schema: TSchema): () => Validator {
  let made: Validator | undefined
  return () => {
    made ??= Compile(schema)
    return made
  }
}

/** In an address everything is text: numbers and switches are read from it, an empty value is no value. */
function conversionFor(schema: TSchema): (value: unknown) => unknown {
  const properties = Type.IsObject(schema) ? schema.properties : {}
  return (value) => {
    if (typeof value !== 'object' || value === null) return value
    const given = Object.entries(value).filter(([, text]) => text !== '')
    return Object.fromEntries(given.map(([key, text]) => [key, converted(properties[key], text)]))
  }
}

function converted(schema: TSchema | undefined, text: unknown): unknown {
  if (schema === undefined || typeof text !== 'string') return text
  if (Type.IsInteger(schema) || Type.IsNumber(schema)) return /^-?\d{1,15}$/.test(text) ? Number(text) : text
  if (!Type.IsBoolean(schema)) return text
  return text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : text
}
