import type { Cloud } from './cloud'
import { createCloudApi } from './cloudApi'
import type { CreateExpressApi } from './expressApi'
import { Failure, logFailure } from './failure'
import { createHttpsApi } from './httpsApi'
import { readWechatSettings } from './wechatSettings'

/**
 * Chooses the way to WeChat by the function's environment, see readWechatSettings. A wrong setting is logged at once; every
 * call then fails with NOT_AUTHORISED and the sentence, so stored tracks are still answered.
 */
export function chooseExpressApi(
  cloud: Cloud,
  environment: Readonly<Record<string, string | undefined>>,
  now: () => number,
): CreateExpressApi {
  try {
    const settings = readWechatSettings(environment)
    if (settings.api === 'https') return createHttpsApi(settings, now)
    return (deadline) => createCloudApi(cloud, deadline)
  } catch (error) {
    const failure = new Failure('NOT_AUTHORISED', error instanceof Error ? error.message : String(error))
    logFailure('settings', failure)
    const refuse = (): Promise<never> => Promise.reject(failure)
    return () => ({ getPath: refuse, getAllDelivery: refuse })
  }
}
