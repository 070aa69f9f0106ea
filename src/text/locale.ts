/** The languages of Lawang, the first one being the one that it speaks unasked. */
export const locales = ['id', 'en'] as const

/** One of the languages of Lawang. */
export type Locale = (typeof locales)[number]

/** The same tree of keys, with any words. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> }
