import type { Settings } from '../settings/readSettings'
import { describeFailure, type Ask } from './checkAccount'
import { fine, missing, unchecked, type Finding } from './finding'
import { readFunctionNames } from './project'
import { Failure } from '../../cloudfunctions/shared/failure'

/** CloudBase's number for a function that does not exist. */
const NOT_FOUND = -501000

/**
 * Checks that each function is uploaded, by calling it. A server's call has no customer, so the functions refuse it before
 * they read or write anything.
 */
export async function checkFunctions(root: string, settings: Settings, ask: Ask): Promise<Finding[]> {
  const env = settings.TARO_APP_CLOUD_ENV?.trim() ?? ''
  if (env === '')
    return [unchecked('functions', 'TARO_APP_CLOUD_ENV is empty, so the functions are not looked at.')]
  const names = readFunctionNames(root)
  try {
    const found = await Promise.all(names.map((name) => isUploaded(ask, env, name)))
    const absent = names.filter((_, index) => found[index] === false)
    return [
      absent.length > 0
        ? missing(
            'functions',
            `${absent.join(', ')} are not uploaded: run npm run deploy -- --only functions.`,
          )
        : fine('functions', `All ${names.length} functions are uploaded.`),
    ]
  } catch (error) {
    return [describeFailure('functions', error, {})]
  }
}

async function isUploaded(ask: Ask, env: string, name: string): Promise<boolean> {
  const query = new URLSearchParams({ env, name })
  try {
    await ask(`/tcb/invokecloudfunction?${query.toString()}`, {})
    return true
  } catch (error) {
    if (error instanceof Failure && error.errCode === NOT_FOUND) return false
    throw error
  }
}
