import type { Letter, LetterButton } from '../../src/app/reach/letter.ts'
import { networksOf } from '../../src/outbound/networks.ts'
import { type Way, wayOut } from '../../src/outbound/outside.ts'

/** A way out for which every name leads to this machine. */
export const toThisMachine: Way = { allowed: networksOf('127.0.0.0/8') ?? [], resolve: async () => ['127.0.0.1'] }
export const fetchHere = wayOut({ ...toThisMachine, connectWithinMs: 1_000 })

const labels = { yes: 'Terima', no: 'Tidak dapat', later: 'Tunggu', absent: 'Tidak di tempat' } as const
const token = 'AZxW0kq1R3mQe8vYt2uJ5nHs7dLc9bPfGi4oKaXr6EwTzU0y'

/** A question to a host, with its four answers. */
export function question(changes: Partial<Letter> = {}): Letter {
  return {
    id: 'msg_7f3a2c',
    kind: 'asked',
    locale: 'id',
    title: 'Ada tamu: Budi Santoso, PT Maju <Jaya>',
    body: 'Keperluan: sertifikat & denah. Datang pukul 09.42.',
    link: `https://tamu.test/j/${token}`,
    buttons: (['yes', 'no', 'later', 'absent'] as const).map(button),
    tag: 'visit_51',
    ...changes,
  }
}

function button(answer: LetterButton['answer']): LetterButton {
  const data = `${token}:${answer.slice(0, 1)}`
  return { answer, label: labels[answer], data, link: `https://tamu.test/j/${token}?a=${answer}` }
}
