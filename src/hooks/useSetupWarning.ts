import { useEffect } from 'react'
import type { ParcelScreen } from './useParcelScreen'

/** Tells whoever looks at the console what the customer cannot mend: WeChat does not let the shop ask. */
export function useSetupWarning(screen: ParcelScreen): void {
  const forbidden = reasonIn(screen) === 'forbidden'
  useEffect(() => {
    if (!forbidden) return
    console.warn(
      'WeChat does not let this mini-program ask for tracks (NOT_AUTHORISED). Is the logistics assistant enabled, is ' +
        'openapi logistics.getPath in the config.json of getPath, and is openid the one given to addOrder? ' +
        "WeChat's own code is in the log of the cloud function getPath.",
    )
  }, [forbidden])
}

function reasonIn(screen: ParcelScreen) {
  if (screen.status === 'failed') return screen.reason
  return screen.status === 'loading' ? null : screen.refreshFailed
}
