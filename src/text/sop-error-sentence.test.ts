import { expect, test } from 'vitest'
import { faultyFiles, sourceOf } from '../domain/sop/fixtures/faulty.ts'
import { faultyFlows } from '../domain/sop/fixtures/faulty-flows.ts'
import { parseSop } from '../domain/sop/parse.ts'
import type { SopError } from '../domain/sop/sop-error.ts'
import { sopErrorSentence } from './sop-error-sentence.ts'

const say = (code: SopError['code'], facts: SopError['facts'] = {}) => sopErrorSentence({ code, facts }, 'id')

test.each<[string, string]>([
  [say('syntax', { reason: 'bracket', name: '' }), 'YAML tidak terbaca: kurung belum ditutup'],
  [say('tooBig', { kilobytes: 256 }), 'Berkas lebih dari 256 kB'],
  [say('yamlTrick', { trick: '&a' }), '"&a" tidak boleh dipakai di berkas SOP (jangkar, alias, tag, gabungan)'],
  [say('version', { version: '2', known: 1 }), 'Versi format 2 tidak dikenal; yang dikenal: 1'],
  [say('unknownKey', { name: 'akhir', meant: '' }), '"akhir" tidak dikenal di sini'],
  [say('missing', { key: 'until' }), '"until" harus diisi'],
  [say('wrongType', { key: 'people', expected: 'whole' }), '"people" harus berupa bilangan 1 ke atas'],
  [say('wrongType', { key: 'name', expected: 'text' }), '"name" harus berupa tulisan, atau { id, en }'],
  [
    say('notOneOf', { name: 'hosts', meant: '', choices: ['visitor', 'officer', 'host', 'staff', 'rule'] }),
    '"hosts" bukan pilihan; pilihannya: visitor, officer, host, staff, rule',
  ],
  [say('tooLong', { key: 'name', longest: 2000 }), '"name" paling banyak 2000 huruf'],
  [say('short', { name: 'Pemeriksaan surat', longest: 12 }), 'Nama pendek "Pemeriksaan surat" lebih dari 12 huruf'],
  [
    say('unknownMoment', { name: 'registerd', meant: 'registered' }),
    'Peristiwa "registerd" tidak dikenal; maksudnya "registered"?',
  ],
  [
    say('unknownActor', { name: 'oficer', meant: 'officer' }),
    'Pelaksana "oficer" tidak ada di actors; maksudnya "officer"?',
  ],
  [say('unknownWord', { name: 'leter', meant: 'letter' }), '"leter" belum punya nama di words; maksudnya "letter"?'],
  [say('asksNothing', { step: 2 }), 'Langkah 2 menunggu jawaban, tetapi tidak bertanya: isi "asks"'],
  [say('noWayOut', { step: 4, kinds: ['member'], without: [] }), 'Dari langkah 4 tidak ada jalan ke akhir (member)'],
  [
    say('noWayOut', { step: 4, kinds: ['member', 'guest'], without: ['assistant'] }),
    'Dari langkah 4 tidak ada jalan ke akhir (member, guest, tanpa assistant)',
  ],
  [
    say('unreached', { step: 3, kinds: [], without: ['assistant'] }),
    'Langkah 3 tidak pernah dicapai (tanpa assistant)',
  ],
])('%s', (sentence, expected) => {
  expect(sentence).toBe(expected)
})

test.each([...faultyFiles, ...faultyFlows].map((faulty) => [faulty.code, faulty] as const))(
  'what is wrong is said whole in both languages: %s',
  (_, faulty) => {
    const parsed = parseSop(sourceOf(faulty))
    const errors = parsed.ok ? [] : parsed.errors
    for (const locale of ['id', 'en'] as const) {
      const sentences = errors.map((error) => sopErrorSentence(error, locale))
      for (const sentence of sentences) {
        expect(sentence).not.toMatch(/sopErrors|undefined|""|\{(?! id, en)|isian lain|something else/)
        expect(sentence.length).toBeGreaterThan(10)
      }
    }
  },
)
