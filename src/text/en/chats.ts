import type { chats as id } from '../id/chats.ts'
import type { SameKeys } from '../locale.ts'

/** What a chat with the office's bot or number is told. */
export const chats = {
  linked: 'Linked for {name}. News of your guests comes here. Type /stop to end it.',
  badCode: 'This code holds no longer. Ask for a new one on your page in Lawang or from the secretariat.',
  ended: 'You will not be told in this chat any more.',
  noQuestion: 'No guest is waiting for your answer.',
  severalQuestions: 'More than one guest is waiting. Answer by the buttons or the link of the message.',
  olderQuestion:
    'The last question is no longer open. Answer for another guest by the buttons or the link of the message.',
  help: 'To answer, use the buttons, the digits 1–4, or the link of the message about your guest.',
  stranger: 'This chat is not linked yet. Send /start followed by the code from your page in Lawang.',
} satisfies SameKeys<typeof id>
