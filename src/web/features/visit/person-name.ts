const academic = /^(?:(?:Prof|Dr|dr|drg|drh|Drs|Dra|Ir)\.\s*)+/

/** A name as it is spoken: without the degrees around it. "Ir. Bambang Suryadi, M.T." is "Bambang Suryadi"; H. and Hj. stay. */
export function spokenName(name: string): string {
  const bare = (name.split(',')[0] ?? name).trim().replace(academic, '').trim()
  return bare === '' ? name : bare
}
