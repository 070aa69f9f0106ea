import type { Caller } from '../app/caller.ts'

/** The event streams that are open, so that they can be ended from here. */
export type Streams = {
  /** A signal for one more stream: it aborts when the session ends here, or all streams do. */
  begin(caller: Caller): AbortController
  end(stream: AbortController): void
  /** Ends the streams of a session that was signed out. */
  endSession(sessionId: string): void
  /** Ends all streams: the server stops. */
  endAll(): void
}

/** Keeps the open streams by their session. */
export function createStreams(): Streams {
  const open = new Map<AbortController, string>()
  const endWhere = (fits: (sessionId: string) => boolean) => {
    for (const [stream, sessionId] of open) if (fits(sessionId)) stream.abort()
  }
  return {
    begin({ sessionId }) {
      const stream = new AbortController()
      open.set(stream, sessionId)
      return stream
    },
    end(stream) {
      open.delete(stream)
      stream.abort()
    },
    endSession: (ended) => endWhere((sessionId) => sessionId === ended),
    endAll: () => endWhere(() => true),
  }
}
