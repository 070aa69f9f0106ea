import type { id } from '../id/index.ts'
import type { SameKeys } from '../locale.ts'
import { error } from './error.ts'
import { problems } from './problems.ts'
import { request } from './request.ts'
import { setup } from './setup.ts'
import { shell } from './shell.ts'
import { signIn } from './sign-in.ts'

/** The English texts, with the keys of the Indonesian ones. */
export const en = { error, problems, request, setup, shell, signIn } satisfies SameKeys<typeof id>
