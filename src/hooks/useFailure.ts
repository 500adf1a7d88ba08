import { ServiceError } from '../services/errors'
import { isRetried } from '../swrConfig'
import { useOnline } from './useOnline'

const OFFLINE = new ServiceError('offline')

/**
 * The failure that the page shows: `error`, or that there is no network. If nothing else is known, an answer such as "not
 * found" stays without a network, too.
 */
export function useFailure(error: unknown, isKnown: boolean): unknown {
  if (useOnline()) return error
  return isKnown || error === undefined || isRetried(error) ? OFFLINE : error
}
