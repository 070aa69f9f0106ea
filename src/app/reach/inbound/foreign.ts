/** A piece of somebody else's JSON; nothing about it is believed. */
export class Foreign {
  readonly #value: unknown

  constructor(value: unknown) {
    this.#value = value
  }

  /** Reads JSON that came from outside; what is no JSON reads as nothing. */
  static read(text: string): Foreign {
    try {
      return new Foreign(JSON.parse(text))
    } catch {
      return new Foreign(undefined)
    }
  }

  /** The piece at a path; within what is not there, nothing is there either. */
  at(...path: readonly (string | number)[]): Foreign {
    let value = this.#value
    for (const step of path) value = pieceOf(value, step)
    return new Foreign(value)
  }

  get text(): string | null {
    return typeof this.#value === 'string' ? this.#value : null
  }

  get number(): number | null {
    return typeof this.#value === 'number' && Number.isFinite(this.#value) ? this.#value : null
  }

  /** As it is, to be handed on. */
  get value(): unknown {
    return this.#value
  }

  get isTrue(): boolean {
    return this.#value === true
  }

  /** The pieces of a list. */
  get items(): readonly Foreign[] {
    return Array.isArray(this.#value) ? this.#value.map((item) => new Foreign(item)) : []
  }
}

function pieceOf(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
  return Reflect.get(value, step)
}
