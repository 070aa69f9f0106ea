import type { Visit } from '../../../contract/visit.ts'

/** Which sentence tells what became of a promise. */
export type Promised =
  | 'within'
  | 'though'
  | 'beyond'
  | 'beyondBy'
  | 'running'
  | 'runningOver'
  | 'unrecorded'
  | 'leftOut'
  | 'unlimited'

/** Chooses the sentence: kept, kept although a step took long (`late`), beyond, not to be judged, still running. */
export function promiseOf(standard: Visit['standards'][number], used: number, late: boolean): Promised {
  if (standard.limitSeconds === null) return 'unlimited'
  switch (standard.verdict) {
    case 'within':
      return late ? 'though' : 'within'
    case 'beyond':
      return late ? 'beyondBy' : 'beyond'
    case 'unrecorded':
    case 'leftOut':
      return standard.verdict
    case 'open':
    case 'none':
      return used > standard.limitSeconds ? 'runningOver' : 'running'
    default:
      return standard.verdict satisfies never
  }
}
