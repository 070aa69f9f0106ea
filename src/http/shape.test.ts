import Type from 'typebox'
import { expect, test } from 'vitest'
import { nullable } from '../contract/primitives.ts'
import { shapeOf } from './shape.ts'

const Person = Type.Object({ name: Type.String(), phone: Type.Optional(nullable(Type.String())) })

test('only what the schema lists is copied, at every depth', () => {
  const shape = shapeOf(Type.Object({ people: Type.Array(Person), by: Type.Record(Type.String(), Person) }))
  const person = { name: 'Siti', phone: null, passwordHash: 'secret' }
  expect(shape({ people: [person], by: { desk: person }, rowid: 7 })).toEqual({
    people: [{ name: 'Siti', phone: null }],
    by: { desk: { name: 'Siti', phone: null } },
  })
})

test('keys that are not there stay away', () => {
  expect(shapeOf(Person)({ name: 'Siti', phone: undefined })).toEqual({ name: 'Siti' })
})

test('a union takes the shape of the variant that fits', () => {
  const Happening = Type.Union([
    Type.Object({ kind: Type.Literal('visit'), seq: Type.Integer() }),
    Type.Object({ kind: Type.Literal('office'), what: Type.String() }),
  ])
  const shape = shapeOf(Type.Object({ it: Type.Union([Type.String(), Type.Array(Type.String()), Happening]) }))
  expect(shape({ it: { kind: 'office', what: 'slots', seq: 9, secret: 1 } })).toEqual({
    it: { kind: 'office', what: 'slots' },
  })
  expect(shape({ it: ['a'] })).toEqual({ it: ['a'] })
  expect(shape({ it: 'a' })).toEqual({ it: 'a' })
})

test('what is of another kind passes as it is, for the validator to refuse', () => {
  expect(shapeOf(Type.Object({ name: Person }))({ name: [1, { deep: true }] })).toEqual({ name: [1, { deep: true }] })
  expect(shapeOf(Person)('text')).toBe('text')
  expect(shapeOf(Person)(null)).toBe(null)
})

test('a key named like a part of every object is a key like any other', () => {
  const shape = shapeOf(Type.Object({ toString: Type.Optional(Type.String()), name: Type.String() }))
  expect(shape({ name: 'Siti' })).toEqual({ name: 'Siti' })
})
