import { expect, test } from 'vitest'
import { barOf, bindingOf, drawnKey, keymap, type Mode } from './keymap.ts'

const modes: readonly Mode[] = ['desk', 'picker', 'panel', 'form']

test('in every mode a key means one thing', () => {
  for (const mode of modes) {
    const keys = keymap.filter((entry) => entry.mode === mode).flatMap((entry): readonly string[] => entry.keys)
    expect(new Set(keys).size).toBe(keys.length)
  }
})

test('names are unique, so that a handler is bound to one key', () => {
  expect(new Set(keymap.map((entry) => entry.name)).size).toBe(keymap.length)
})

test('letters are found whatever the caps lock says', () => {
  expect(bindingOf('Y', 'desk')?.name).toBe('yes')
  expect(bindingOf('y', 'desk')?.name).toBe('yes')
  expect(bindingOf('Enter', 'desk')?.name).toBe('main')
})

test('while a reason is picked digits are reasons and times, and E changes who answered', () => {
  expect(bindingOf('3', 'picker')?.name).toBe('reason')
  expect(bindingOf('0', 'picker')?.name).toBe('time')
  expect(bindingOf('e', 'picker')?.name).toBe('change')
  expect(bindingOf('y', 'picker')).toBeNull()
})

test('every key that types a sign on the desk can be switched off', () => {
  const signs = keymap.filter((entry) => entry.mode === 'desk' && entry.keys.some((key) => key.length === 1))
  expect(signs.every((entry) => entry.letter)).toBe(true)
})

test('the key bar hints at what is always useful', () => {
  expect(barOf('desk').map((entry) => entry.name)).toEqual(['choose', 'card', 'main', 'undo', 'print', 'help'])
  expect(drawnKey('home')).toBe('P')
})
