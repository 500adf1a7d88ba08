import type { Reply } from '../../contract/reply'
import { createCloud } from '../shared/cloud'
import { failureReply } from '../shared/failure'
import { anonymousSource } from '../shared/pushCaller'
import { createPlatformFunction } from '../shared/runFunction'
import { cleanUp, type Removed } from './core'
import { readKeepDays } from './keepDays'
import { createRetentionStore } from './retentionStore'

/** The function may run for 60 s, see cloudbaserc.json. */
const MAX_MS = 45_000

const cloud = createCloud()
const store = createRetentionStore(cloud)
const keepDays = readKeepDays(process.env.TARO_APP_KEEP_DAYS)

/** The cloud function `cleanUp`: only its timer may call it, see config.json. */
export const main = createPlatformFunction<Removed | Reply<never>>(
  { name: 'cleanUp', cloud },
  async (_event, caller) => {
    if (anonymousSource(caller) !== 'wx_trigger') return failureReply('NOT_AUTHORISED')
    const endsAt = performance.now() + MAX_MS
    const hasTime = (): boolean => performance.now() < endsAt
    const now = (): number => Math.floor(Date.now() / 1000)
    return cleanUp({ store, now, hasTime, keepDays })
  },
)
