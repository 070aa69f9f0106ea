import type { Letter, LetterButton } from '../../app/reach/letter.ts'
import { translator } from '../../text/index.ts'

/** The letter in plain text: every answer is a line with its link. */
export function textOf({ locale, title, body, link, buttons }: Letter): string {
  const t = translator(locale)
  const answers = linked(buttons).map((button) => `${button.label}: ${button.link}`)
  return [
    title,
    '',
    body,
    ...(answers.length > 0 ? ['', t('delivery.answerHere'), ...answers] : []),
    ...(link === null ? [] : ['', t('delivery.open', { link })]),
    '',
    '-- ',
    t('delivery.automatic'),
    '',
  ].join('\n')
}

const style = {
  page: 'margin:0;padding:24px;background:#f5f6f4;font-family:Arial,sans-serif;font-size:16px;line-height:1.5;color:#16201b',
  card: 'max-width:520px;margin:0 auto;padding:24px;background:#ffffff;border-radius:8px',
  button:
    'display:inline-block;margin:0 8px 8px 0;padding:10px 16px;border:1px solid #16201b;border-radius:6px;color:#16201b;text-decoration:none',
  small: 'margin:24px 0 0;font-size:13px;color:#5a655f',
}

/** The same as a page: no picture, no script, nothing fetched from anywhere, so that nobody learns that it was opened. */
export function htmlOf({ locale, title, body, link, buttons }: Letter): string {
  const t = translator(locale)
  const answers = linked(buttons).map(
    (one) => `<a href="${plain(one.link)}" style="${style.button}">${plain(one.label)}</a>`,
  )
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${plain(title)}</title></head>`,
    `<body style="${style.page}"><div style="${style.card}">`,
    `<h1 style="margin:0 0 8px;font-size:20px">${plain(title)}</h1>`,
    `<p style="margin:0 0 16px">${plain(body).replaceAll('\n', '<br>')}</p>`,
    ...(answers.length > 0
      ? [`<p style="margin:0 0 8px">${t('delivery.answerHere')}</p><p>${answers.join('')}</p>`]
      : []),
    ...(link === null ? [] : [`<p style="margin:0"><a href="${plain(link)}">${plain(link)}</a></p>`]),
    `<p style="${style.small}">${t('delivery.automatic')}</p></div></body></html>`,
  ].join('\n')
}

/** Where nobody said how Lawang is reached there are no links, and a button that leads nowhere is none. */
function linked(buttons: readonly LetterButton[]): readonly LetterButton[] {
  return buttons.filter(({ link }) => link !== '')
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function plain(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark)
}
