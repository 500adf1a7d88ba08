import { Failure } from '../../cloudfunctions/shared/failure'
import { KEY_ERRORS } from '../settings/keyErrors'

const MEANINGS: Readonly<Record<number, string>> = {
  ...KEY_ERRORS,
  [-501000]:
    'CloudBase finds no putOrders in the environment TARO_APP_CLOUD_ENV: look at its id, and run npm run deploy -- --only functions.',
}

/** One sentence about why the orders could not be sent, and how to mend it. */
export function describeSendFailure(error: unknown): string {
  if (!(error instanceof Failure)) return error instanceof Error ? error.message : String(error)
  const meaning = error.errCode === undefined ? undefined : MEANINGS[error.errCode]
  return meaning ?? `${error.message}. Run the command again: orders that were stored are then unchanged.`
}
