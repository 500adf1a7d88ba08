/** The server answers within this time, or the socket is dead: the connection, the first document, a beat. */
const ANSWER_MS = 12_000
/** Gateways close a socket that is silent for a minute. */
const PAUSE_MS = 25_000

/**
 * Asks the other side for a sign of life after each silence, and calls `onSilence` once if none comes. WeChat's sockets have no
 * pings of their own, and a socket may stay open long after its network has gone.
 */
export function startHeartbeat(
  ask: () => void,
  onSilence: () => void,
): { hear: () => void; stop: () => void } {
  let timer = setTimeout(onSilence, ANSWER_MS)
  const wait = (milliseconds: number, then: () => void): void => {
    clearTimeout(timer)
    timer = setTimeout(then, milliseconds)
  }
  return {
    hear: () => {
      wait(PAUSE_MS, () => {
        wait(ANSWER_MS, onSilence)
        ask()
      })
    },
    stop: () => {
      clearTimeout(timer)
    },
  }
}
