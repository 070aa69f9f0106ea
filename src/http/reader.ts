import type { FastifyRequest } from 'fastify'
import { type Locale, locales } from '../text/locale.ts'

/** The language of the one who asks: the account's, else the first one the browser names that Lawang speaks, else Indonesian. */
export function localeOf(request: FastifyRequest): Locale {
  return request.caller?.locale ?? acceptedLocale(request.headers['accept-language']) ?? 'id'
}

/** The first language of an `Accept-Language` header that Lawang speaks, by the weight that the browser gives it. */
export function acceptedLocale(header: string | undefined): Locale | null {
  const wanted = (header ?? '')
    .split(',', 20)
    .map((range, at) => ({ ...readRange(range), at }))
    .filter((range) => range.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
  for (const { language } of wanted) {
    const known = locales.find((locale) => locale === language)
    if (known !== undefined) return known
  }
  return null
}

function readRange(range: string): { language: string; weight: number } {
  const [tag = '', ...parameters] = range.split(';')
  const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find((q) => q !== undefined)
  const language = tag.trim().toLowerCase().split('-')[0] ?? ''
  // `in` is how some old phones still name Indonesian.
  return { language: language === 'in' ? 'id' : language, weight: weight === undefined ? 1 : Number(weight) || 0 }
}
