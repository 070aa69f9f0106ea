import type { FastifyReply, FastifyRequest } from 'fastify'

/** How the cookie of a session is written: signed, for this host only, out of reach of scripts. */
export type SessionCookie = {
  /** The token of the request's cookie, null where there is none or its signature is not ours. */
  read(request: FastifyRequest): string | null
  write(reply: FastifyReply, token: string, maxAgeSeconds: number): void
  clear(reply: FastifyReply): void
}

const name = 'lawang_session'

/**
 * The session cookie; `Secure` only where the office is reached by https, as it says (`https`) or as this request came, or desks
 * on plain http could never sign in.
 */
export function sessionCookie(https: boolean): SessionCookie {
  const attributesFor = ({ request }: FastifyReply) => {
    const secure = https || request.protocol === 'https'
    return { path: '/', httpOnly: true, sameSite: 'lax', secure, signed: true } as const
  }
  return {
    read(request) {
      const written = request.cookies[name]
      if (written === undefined) return null
      const { valid, value } = request.unsignCookie(written)
      return valid ? value : null
    },
    write(reply, token, maxAgeSeconds) {
      void reply.setCookie(name, token, { ...attributesFor(reply), maxAge: maxAgeSeconds })
    },
    clear(reply) {
      void reply.clearCookie(name, attributesFor(reply))
    },
  }
}
