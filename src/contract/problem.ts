import Type, { type Static } from 'typebox'

/** RFC 9457, `application/problem+json`. `code` is stable; `detail` is a sentence in the reader's language. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String({ description: 'stable, for programs' }),
    detail: Type.String({ description: "for people, in the reader's language" }),
    facts: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    errors: Type.Optional(
      Type.Array(
        Type.Object({
          code: Type.String(),
          path: Type.Optional(Type.String()),
          line: Type.Optional(Type.Integer()),
          column: Type.Optional(Type.Integer()),
          message: Type.String(),
        }),
      ),
    ),
  },
  { $id: 'Problem' },
)
export type Problem = Static<typeof Problem>

/** Codes beside the refusals of the domain. */
export const problemCodes = [
  'badJson',
  'badBody',
  'badText',
  'tooBig',
  'notFound',
  'signInFirst',
  'notAllowed',
  'changePasswordFirst',
  'wrongNameOrPassword',
  'tooManyTries',
  'alreadySetUp',
  'notSetUp',
  'commandReused',
  'usernameTaken',
  'weakPassword',
  'samePassword',
  'nameTaken',
  'numberTaken',
  'inUse',
  'lastSecretariat',
  'unknownHost',
  'unknownUnit',
  'notSetUpYet',
  'secretMissing',
  'badAddress',
  'noAddress',
  'notFailed',
  'tooMany',
  'foreignOrigin',
  'notSigned',
  'noLine',
  'inCall',
  'callOver',
  'callTaken',
  'lateSignal',
  'holidaysUnreadable',
  'sopInvalid',
  'draftChanged',
  'linkUnknown',
  'linkClosed',
  'diskFull',
  'storeUnavailable',
  'internal',
] as const
export type ProblemCode = (typeof problemCodes)[number]
