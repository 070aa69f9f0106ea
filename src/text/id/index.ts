import { admin } from './admin.ts'
import { answer } from './answer.ts'
import { arrange } from './arrange.ts'
import { calendar } from './calendar.ts'
import { cards } from './cards.ts'
import { chats } from './chats.ts'
import { cli } from './cli.ts'
import { delivery } from './delivery.ts'
import { desk } from './desk.ts'
import { error } from './error.ts'
import { guestBook } from './guest-book.ts'
import { host } from './host.ts'
import { intercom } from './intercom.ts'
import { invite } from './invite.ts'
import { letters } from './letters.ts'
import { moments } from './moments.ts'
import { news } from './news.ts'
import { presence } from './presence.ts'
import { problems } from './problems.ts'
import { push } from './push.ts'
import { reach } from './reach.ts'
import { refusals } from './refusals.ts'
import { register } from './register.ts'
import { reports } from './reports.ts'
import { request } from './request.ts'
import { secure } from './secure.ts'
import { setup } from './setup.ts'
import { shell } from './shell.ts'
import { signIn } from './sign-in.ts'
import { sopChanges } from './sop-changes.ts'
import { sopEditor } from './sop-editor.ts'
import { sopErrors } from './sop-errors.ts'
import { sopPage } from './sop-page.ts'
import { story } from './story.ts'
import { talk } from './talk.ts'
import { trust } from './trust.ts'
import { visit } from './visit.ts'

/** The Indonesian texts, a key for each subject; they decide which keys and arguments exist. */
export const id = {
  admin,
  arrange,
  answer,
  calendar,
  cards,
  chats,
  cli,
  delivery,
  desk,
  error,
  guestBook,
  host,
  letters,
  intercom,
  invite,
  moments,
  news,
  presence,
  problems,
  push,
  reach,
  refusals,
  register,
  reports,
  request,
  secure,
  setup,
  shell,
  signIn,
  sopChanges,
  sopEditor,
  sopErrors,
  sopPage,
  story,
  talk,
  trust,
  visit,
} as const
