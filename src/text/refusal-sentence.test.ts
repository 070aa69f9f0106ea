import { expect, test } from 'vitest'
import { refusalCodes } from '../domain/visit/refusal.ts'
import { translator } from './index.ts'
import { locales } from './locale.ts'
import { momentTitle, momentWord } from './moment-words.ts'
import { refusalSentence } from './refusal-sentence.ts'

const office = {
  words: { letterChecked: 'Surat pengantar', umbrella: { id: 'Payung', en: 'Umbrella' } },
  timeZone: 'Asia/Pontianak',
}
const reader = { t: translator('id'), locale: 'id', words: office.words } as const

test.each(locales)('every code has a sentence in %s that names what happened and what to do', (locale) => {
  for (const refused of refusalCodes) {
    const sentence = refusalSentence({ refused, facts: {} }, locale, office)
    expect(sentence).toMatch(/\p{L}{3,}.*\. /u)
    expect(sentence).not.toMatch(/[{}]|refusals\.|undefined/)
  }
})

test('a slot that was taken meanwhile names who has it and the next free one', () => {
  const facts = { number: '12', item: 'identityCard', takenBy: 'Agus Prasetyo', free: '13' }
  expect(refusalSentence({ refused: 'slotTaken', facts }, 'id')).toBe(
    'Loker 12 baru saja terisi oleh Agus Prasetyo. Belum ada yang tercatat; isian Anda utuh. Loker 13 kosong.',
  )
  expect(refusalSentence({ refused: 'slotTaken', facts: { number: '12' } }, 'en')).toBe(
    'Slot 12 has just been taken. Nothing is recorded yet; your form is kept. Choose another slot.',
  )
})

test('the second to answer reads who answered, when, what and through what', () => {
  const at = Date.parse('2026-11-24T02:44:08Z')
  const facts = { answer: 'yes', name: 'Erwin Tunjang', recordedBy: 'Rina Marlina', at, via: 'intercom' }
  expect(refusalSentence({ refused: 'alreadyAnswered', facts }, 'id', office)).toBe(
    'Erwin Tunjang sudah menjawab: ya, pukul 09.44, lewat interkom, dicatat Rina Marlina. Jawaban itu tetap berlaku; ubah hanya bila memang berubah.',
  )
})

test('what is needed first is named in the office’s own words', () => {
  const facts = { step: 3, missing: ['performed.letterChecked.passed', 'deposited.umbrella', 'called'] }
  expect(refusalSentence({ refused: 'needsFirst', facts }, 'en', office)).toContain(
    'Surat pengantar to pass, Umbrella to be taken, the call',
  )
  expect(refusalSentence({ refused: 'needsFirst', facts }, 'id')).toContain('"letterChecked" memenuhi')
})

test('what is still out is named with its number', () => {
  const facts = { held: ['identityCard'], slots: ['05'], out: ['visitorCard'], numbers: ['014'] }
  expect(refusalSentence({ refused: 'thingsOut', facts }, 'id')).toContain('Kartu identitas 05, Kartu tamu 014')
})

test('days and dates are read in the language', () => {
  expect(refusalSentence({ refused: 'notOnThisDay', facts: { days: ['1', '4'] } }, 'id')).toContain('Senin, Kamis')
  expect(refusalSentence({ refused: 'noticeTooShort', facts: { earliest: '2026-11-26' } }, 'id')).toContain(
    'Kamis, 26 November 2026',
  )
})

test('a story is told in few words', () => {
  const told = (type: string, facts = {}) => momentTitle({ type, facts }, reader)
  expect(told('arrived', { origin: 'desk' })).toBe('Melapor di meja')
  expect(told('registered', { number: 6412 })).toBe('Terdaftar, baris 6412')
  expect(told('deposited', { item: 'identityCard', slot: '12', kind: 'ktp', lastDigits: '0412' })).toBe(
    'KTP •••• 0412 ke loker 12',
  )
  expect(told('deposited', { item: 'umbrella', slot: '3' })).toBe('Payung ke loker 3')
  expect(told('issued', { pool: 'visitorCard', number: '027' })).toBe('Kartu tamu 027 diserahkan')
  expect(told('hostAsked', { to: { name: 'Erwin Tunjang' } })).toBe('Lembar sampai ke Erwin Tunjang')
  expect(told('hostAsked', { to: null })).toBe('Pertanyaan disampaikan')
  expect(told('answered', { answer: 'absent' })).toBe('Jawaban: tidak di tempat')
  expect(told('lost', { what: { of: 'office', pool: 'visitorCard', number: '027' } })).toBe(
    'Kartu tamu 027 dinyatakan hilang',
  )
  expect(told('waived', { what: 'signs.entering' })).toBe('Dikecualikan: paraf masuk')
  expect(told('corrected', { kind: 'field', field: 'purpose' })).toBe('Keperluan diperbaiki')
  expect(told('archived', { outcome: 'met' })).toBe('Lembar diarsipkan: bertemu')
})

test('names that the office made up are its own words, unknown ones are quoted', () => {
  expect(momentWord('performed.letterChecked', reader)).toBe('Surat pengantar')
  expect(momentWord('deposited.somethingElse', reader)).toBe('"somethingElse" dititipkan')
  expect(momentWord('fields.address', reader)).toBe('isian Alamat')
})
