import { expect, test } from 'vitest'
import { sound } from '../../../../domain/sop/fixtures/faulty.ts'
import { sketchSop } from '../../../../domain/sop/parse.ts'
import { translator } from '../../../../text/index.ts'
import { placeOf, remediesOf } from './remedies.ts'

test.each([
  ['a slip of the pen', 'until: { registered: 2 }', 'until: { registerd: 2 }', 'registerd', 'registered'],
  ['an actor that is not there', 'asks: host', 'asks: hots', 'hots', 'host'],
  ['a goal that is not there', 'turnedAway: 9', 'turnedAway: 8', '8', '9'],
])('%s is found in the text, and its first remedy mends the file', (_, right, wrong, word, meant) => {
  const text = sound.replace(right, wrong)
  const { parsed, sketch } = sketchSop(text)
  const error = parsed.ok ? undefined : parsed.errors[0]
  if (error === undefined) throw new Error('nothing is wrong')
  const place = placeOf(text, error)
  expect(text.slice(place.from, place.to)).toBe(word)
  const [remedy] = remediesOf(error, text, sketch, { t: translator('id'), locale: 'id' })
  expect(remedy?.insert).toBe(meant)
  expect(text.slice(0, remedy?.from) + remedy?.insert + text.slice(remedy?.to)).toBe(sound)
})
