import type { FailureReason } from '../../domain/failureReason'
import { checkNetwork, isOnline, onNetworkChange, reportAnswer } from '../../platform/network'
import { ServiceError } from '../errors'

/** Longer than a function may run (10 s), so that the function's own answer arrives first. */
export const DEADLINE_MS = 12_000
/** How long a call may take if WeChat has reported no network. Its report may be wrong, and an answer corrects it. */
const OFFLINE_DEADLINE_MS = 1_000
const TIMED_OUT = Symbol('timed out')

/**
 * Waits for a call of the back end. Throws ServiceError: the call's own one, `timeout` after 12 s, `offline` as soon as there
 * is no network, or what `reasonOf` reads in any other error.
 */
export async function withinDeadline(
  call: Promise<unknown>,
  reasonOf: (error: unknown) => FailureReason | undefined,
): Promise<unknown> {
  const startedOffline = !isOnline()
  const deadline = startDeadline(startedOffline ? OFFLINE_DEADLINE_MS : DEADLINE_MS)
  try {
    const answer = await Promise.race([call, deadline.passed])
    if (answer !== TIMED_OUT) {
      if (startedOffline) reportAnswer()
      return answer
    }
  } catch (error) {
    if (error instanceof ServiceError) {
      // A refusal is an answer, too.
      if (startedOffline) reportAnswer()
      throw error
    }
    throw new ServiceError(reasonOf(error) ?? (await reasonOfNetwork('unavailable')), error)
  } finally {
    deadline.clear()
  }
  throw new ServiceError(await reasonOfNetwork('timeout'))
}

async function reasonOfNetwork(online: FailureReason): Promise<FailureReason> {
  return (await checkNetwork()) ? online : 'offline'
}

/** Passes after `milliseconds`, or as soon as the network is lost. */
function startDeadline(milliseconds: number): { passed: Promise<typeof TIMED_OUT>; clear: () => void } {
  let clear = (): void => undefined
  const passed = new Promise<typeof TIMED_OUT>((resolve) => {
    const pass = (): void => {
      resolve(TIMED_OUT)
    }
    const timer = setTimeout(pass, milliseconds)
    const unsubscribe = onNetworkChange(() => {
      if (!isOnline()) pass()
    })
    clear = () => {
      clearTimeout(timer)
      unsubscribe()
    }
  })
  return { passed, clear }
}
