import { error } from './error.ts'
import { problems } from './problems.ts'
import { request } from './request.ts'
import { setup } from './setup.ts'
import { shell } from './shell.ts'
import { signIn } from './sign-in.ts'

/** The Indonesian texts, a key for each subject; they decide which keys and arguments exist. */
export const id = { error, problems, request, setup, shell, signIn } as const
