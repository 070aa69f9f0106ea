/** A read that is made once, until what it reads is written. */
export type Once<T> = {
  readonly read: () => Promise<T>
  /** Writes, and reads anew the next time. */
  readonly after: <Result>(write: Promise<Result>) => Promise<Result>
}

/** The commands of one transaction ask for the same settings over and over: they are read for the first of them. */
export function once<T>(read: () => Promise<T>): Once<T> {
  let known: Promise<T> | undefined
  const forget = () => {
    known = undefined
  }
  return {
    read: () => {
      if (known === undefined) {
        known = read()
        known.catch(forget)
      }
      return known
    },
    after: async (write) => {
      try {
        return await write
      } finally {
        forget()
      }
    },
  }
}
