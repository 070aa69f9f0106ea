import Type, { type TSchema } from 'typebox'

/** What a string becomes on its way; `path` is where it stands, as `visitor.name`. */
export type Leaf = (text: string, path: string) => string
export type Shape = (value: unknown, path?: string) => unknown

const asItIs: Shape = (value) => value

/**
 * Makes a function that copies only what the schema lists: keys it does not know are left behind, on the way in as on the way
 * out. What is of another kind than the schema says passes as it is; telling so is the validator's work.
 */
export function shapeOf(schema: TSchema, leaf?: Leaf): Shape {
  if (Type.IsObject(schema)) return objectShape(schema.properties, leaf)
  if (Type.IsRecord(schema)) return recordShape(Object.values(schema.patternProperties), leaf)
  if (Type.IsArray(schema)) return arrayShape(shapeOf(schema.items, leaf))
  if (Type.IsUnion(schema)) return unionShape(schema.anyOf, leaf)
  return leaf === undefined ? asItIs : (value, path = '') => (typeof value === 'string' ? leaf(value, path) : value)
}

function objectShape(properties: Readonly<Record<string, TSchema>>, leaf: Leaf | undefined): Shape {
  const shapes = Object.entries(properties).map(([key, schema]) => [key, shapeOf(schema, leaf)] as const)
  return (value, path = '') => {
    if (!isObject(value)) return value
    const copy: Record<string, unknown> = {}
    for (const [key, shape] of shapes) {
      if (value[key] === undefined || !Object.hasOwn(value, key)) continue
      // Only a leaf asks where it stands.
      copy[key] = leaf === undefined ? shape(value[key]) : shape(value[key], within(path, key))
    }
    return copy
  }
}

function recordShape(items: readonly TSchema[], leaf: Leaf | undefined): Shape {
  const shape = items[0] === undefined ? asItIs : shapeOf(items[0], leaf)
  return (value, path = '') => {
    if (!isObject(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [leaf ? leaf(key, path) : key, shape(item, within(path, key))]),
    )
  }
}

function arrayShape(item: Shape): Shape {
  return (value, path = '') =>
    Array.isArray(value) ? value.map((each: unknown, at) => item(each, within(path, String(at)))) : value
}

/** A union takes the shape of its variant of the same kind; among objects, of the one whose literals fit. */
function unionShape(variants: readonly TSchema[], leaf: Leaf | undefined): Shape {
  const shapes = variants.map((schema) => ({ schema, shape: shapeOf(schema, leaf) }))
  return (value, path) => (shapes.find(({ schema }) => fits(schema, value))?.shape ?? asItIs)(value, path)
}

function fits(schema: TSchema, value: unknown): boolean {
  if (Type.IsObject(schema)) return isObject(value) && literalsFit(schema.properties, value)
  if (Type.IsRecord(schema)) return isObject(value)
  if (Type.IsArray(schema)) return Array.isArray(value)
  if (Type.IsUnion(schema)) return schema.anyOf.some((variant) => fits(variant, value))
  if (Type.IsNull(schema)) return value === null
  return value !== null && typeof value !== 'object'
}

function literalsFit(properties: Readonly<Record<string, TSchema>>, value: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(properties).every(([key, schema]) => !Type.IsLiteral(schema) || value[key] === schema.const)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function within(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}
