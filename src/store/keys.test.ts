import { expect, test } from 'vitest'
import { newPersonKey, seal, unseal } from './keys.ts'

const open = (...args: Parameters<typeof unseal>) => unseal(...args).toString('utf8')

test('what was sealed opens with the same key and the same name', () => {
  const key = newPersonKey()
  expect(open(key, 'office/person', seal(key, 'office/person', 'Ibu Ñiña 🙂'))).toBe('Ibu Ñiña 🙂')
})

test('another key, another name or a changed byte does not open it', () => {
  const key = newPersonKey()
  const sealed = seal(key, 'office/person', 'Budi')
  expect(() => open(newPersonKey(), 'office/person', sealed)).toThrow()
  expect(() => open(key, 'office/other', sealed)).toThrow()
  for (const at of sealed.keys()) {
    const changed = Uint8Array.from(sealed)
    changed[at] = (sealed[at] ?? 0) ^ 1
    expect(() => open(key, 'office/person', changed)).toThrow()
  }
})

test('no two keys and no two sealings are the same, however many are made', () => {
  const key = newPersonKey()
  const made = Array.from({ length: 2_000 }, () => [newPersonKey(), seal(key, '', 'Budi')]).flat()
  expect(new Set(made.map((bytes) => Buffer.from(bytes).toString('hex'))).size).toBe(4_000)
})
