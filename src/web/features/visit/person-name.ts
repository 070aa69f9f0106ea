const academic = /^(?:(?:Prof|Dr|dr|drg|drh|Drs|Dra|Ir)\.\s*)+/

/** A name as it is spoken: without the degrees around it. "Ir. Bambang Suryadi, M.T." is "Bambang Suryadi"; H. and Hj. stay. */
export function spokenName(name: string): string {
  const bare = (name.split(',')[0] ?? name).trim().replace(academic, '').trim()
  return bare === '' ? name : bare
}

const longest = 14

/** A spoken name short enough for a narrow column: "Bambang" for "Bambang Suryadi"; a title of the hajj goes with the name after it. */
export function firstName(spoken: string): string {
  return spoken.length <= longest ? spoken : calledName(spoken)
}

/** The word of a spoken name by which somebody is called: "Erwin" for "Erwin Tunjang". */
export function calledName(spoken: string): string {
  const [first = spoken, second] = spoken.split(' ')
  return /^Hj?\.$/.test(first) && second ? `${first} ${second}` : first
}
