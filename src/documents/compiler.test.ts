import { expect, test } from 'vitest'
import { compilePdf, DocumentError } from './compiler.ts'

test('what the template cannot use is told with its file and place, and the next paper is made all the same', async () => {
  const broken = compilePdf('cards', { cards: [{ number: '027' }] }, 0)
  await expect(broken).rejects.toThrow(DocumentError)
  await expect(broken).rejects.toThrow(/cards\.typ:\d+:\d+ .*office/s)
  await expect(compilePdf('cards', { office: 'DPKPP', cards: [] }, 0)).resolves.toBeInstanceOf(Uint8Array)
})

test('papers asked for at once are each their own', async () => {
  const made = await Promise.all(
    [1, 2, 3].map((second) => compilePdf('cards', { office: '', cards: [] }, second * 1000)),
  )
  const dates = made.map((pdf) => /CreationDate \(D:(\d+)/.exec(Buffer.from(pdf).toString('latin1'))?.[1])
  expect(dates).toEqual(['19700101000001', '19700101000002', '19700101000003'])
})
