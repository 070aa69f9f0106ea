import { expect, test } from 'vitest'
import type { Work } from './transaction.ts'
import { WriteQueue } from './write-queue.ts'

const work = (officeId: string): Work => ({ for: 'office', officeId, run: async () => {} })
const alone: Work = { for: 'alone', run: async () => {} }
const nameOf = (one: Work) => (one.for === 'office' ? one.officeId : one.for)

/** A queue whose transactions fail as long as one of these is in them, and the transactions it tried. */
function queueWith(broken: readonly string[], isDiskFull = false) {
  const tried: string[][] = []
  const queue = new WriteQueue({
    runTogether: async (works) => {
      tried.push(works.map(nameOf))
      if (works.some((one) => broken.includes(nameOf(one)))) throw new Error('broken')
      return []
    },
    committed: () => {},
    isDiskFull: () => isDiskFull,
  })
  return { queue, tried }
}

test('what waits at the same time runs together', async () => {
  const { queue, tried } = queueWith([])
  await Promise.all(['a', 'b', 'c'].map((name) => queue.push(work(name))))
  expect(tried).toEqual([['a', 'b', 'c']])
})

test('a group that fails is halved, down to the one at fault, in the order of arrival', async () => {
  const { queue, tried } = queueWith(['c'])
  const results = await Promise.allSettled(['a', 'b', 'c', 'd'].map((name) => queue.push(work(name))))
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
  expect(tried).toEqual([['a', 'b', 'c', 'd'], ['a', 'b'], ['c', 'd'], ['c'], ['d']])
})

test('on a full disk nothing is tried again', async () => {
  const { queue, tried } = queueWith(['b'], true)
  const results = await Promise.allSettled(['a', 'b'].map((name) => queue.push(work(name))))
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(results[0]).toMatchObject({ reason: { name: 'DiskFull' } })
  expect(tried).toHaveLength(1)
})

test('a work that wants the transaction for itself gets it, in its turn', async () => {
  const { queue, tried } = queueWith([])
  await Promise.all([queue.push(work('a')), queue.push(alone), queue.push(work('b')), queue.push(work('c'))])
  expect(tried).toEqual([['a'], ['alone'], ['b', 'c']])
})

test('the queue is idle when everything that waited has run', async () => {
  const { queue, tried } = queueWith([])
  const pushed = queue.push(work('a'))
  await queue.idle()
  expect(tried).toHaveLength(1)
  await pushed
})
