import type { Trouble } from '../app/outcome.ts'
import type { Problem, ProblemCode } from '../contract/problem.ts'
import type { id } from '../text/id/index.ts'
import { translator } from '../text/index.ts'
import type { Locale } from '../text/locale.ts'
import { sopErrorSentence } from '../text/sop-error-sentence.ts'
import type { Fault } from './faults.ts'
import { faultSentence, isProblemCode, sentenceOf } from './sentences.ts'

/** The one table of how each problem is answered in HTTP; a refusal of the domain is a conflict with how things stand. */
const statuses: Readonly<Record<ProblemCode, number>> = {
  badJson: 400,
  badBody: 422,
  badText: 422,
  tooBig: 413,
  notFound: 404,
  signInFirst: 401,
  notAllowed: 403,
  changePasswordFirst: 403,
  wrongNameOrPassword: 401,
  tooManyTries: 429,
  alreadySetUp: 409,
  notSetUp: 409,
  commandReused: 409,
  usernameTaken: 409,
  weakPassword: 422,
  samePassword: 422,
  nameTaken: 409,
  numberTaken: 409,
  inUse: 409,
  lastSecretariat: 409,
  unknownHost: 422,
  unknownUnit: 422,
  notSetUpYet: 409,
  secretMissing: 422,
  badAddress: 422,
  noAddress: 409,
  notFailed: 409,
  tooMany: 409,
  foreignOrigin: 403,
  notSigned: 403,
  noLine: 409,
  inCall: 409,
  callOver: 409,
  callTaken: 409,
  lateSignal: 409,
  holidaysUnreadable: 422,
  sopInvalid: 422,
  draftChanged: 409,
  linkUnknown: 404,
  linkClosed: 409,
  diskFull: 507,
  storeUnavailable: 503,
  internal: 500,
}

/** The status of a problem's or refusal's code. */
function statusOf(code: Trouble['code']): number {
  return isProblemCode(code) ? statuses[code] : 409
}

/** What the problem says, in the reader's language. `reference` is the code under which the log tells more. */
export function problemOf(trouble: Trouble, locale: Locale, reference: string, faults: readonly Fault[] = []): Problem {
  const status = statusOf(trouble.code)
  const errors = [
    ...[...faults, ...fieldFaults(trouble)].map((fault) => faultItem(fault, locale)),
    ...sopItems(trouble, locale),
  ]
  return {
    type: `urn:lawang:problem:${trouble.code}`,
    title: translator(locale)(`request.title.${titleOf(status)}`),
    status,
    code: trouble.code,
    detail: [sentenceOf(trouble, locale, reference), errors[0]?.message].filter(Boolean).join(' '),
    ...(trouble.facts === undefined ? {} : { facts: { ...trouble.facts } }),
    ...(errors.length === 0 ? {} : { errors }),
  }
}

type Item = NonNullable<Problem['errors']>[number]

function faultItem(fault: Fault, locale: Locale): Item {
  return { code: fault.code, path: fault.path, message: faultSentence(fault, locale) }
}

/** The application names the field that it cannot use, or that it wants a name in. */
function fieldFaults({ code, facts }: Trouble): Fault[] {
  const path = facts?.['field']
  if (typeof path !== 'string') return []
  if (code === 'badBody') return [{ code: 'badForm', path }]
  return code === 'nameRequired' ? [{ code: 'missing', path }] : []
}

/** What is wrong with an SOP file, each with its place. */
function sopItems({ sopErrors = [] }: Trouble, locale: Locale): Item[] {
  return sopErrors.map((error) => {
    const { code, line, column } = error
    return { code, line, column, message: sopErrorSentence(error, locale) }
  })
}

type Title = keyof typeof id.request.title

function titleOf(status: number): Title {
  return titles[status] ?? (status >= 500 ? 'failed' : 'refused')
}

const titles: Readonly<Record<number, Title>> = {
  400: 'malformed',
  401: 'signIn',
  403: 'forbidden',
  404: 'missing',
  413: 'tooBig',
  422: 'unusable',
  429: 'throttled',
}

/** After how many seconds the same may be tried again, where waiting helps. */
export function retryAfter({ code, facts }: Trouble): number | null {
  if (code === 'storeUnavailable') return 5
  return code === 'tooManyTries' ? Number(facts?.['seconds'] ?? 60) : null
}
