import { createContext, useContext } from 'react'
import type { Atlas } from '../domain/loadAtlas'

/** What the phone loads beside the first answer. */
export interface OnDemand {
  /** Null until it is loaded, and if it cannot be. */
  atlas: Atlas | null
  /** True while a page waits for what is being loaded: it would move under the customer's finger if it came later. */
  loading: boolean
}

export const OnDemandContext = createContext<OnDemand>({ atlas: null, loading: false })

/** What the phone has loaded beside the first answer. */
export function useOnDemand(): OnDemand {
  return useContext(OnDemandContext)
}
