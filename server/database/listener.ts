import pg from 'pg'
import { logNote } from '../../cloudfunctions/shared/callRecord'

export interface Subscription {
  channel: string
  onPayload: (payload: string) => void
  /** Called after a reconnection: something may have been missed. */
  onGap: () => void
}

const MIN_RETRY_MS = 200
const MAX_RETRY_MS = 5000

/** How often a silent connection is asked for a sign of life, and how long it may take. */
const PROBE_MS = 10_000
const PROBE_TIMEOUT_MS = 5000

/**
 * Listens on a connection of its own until the returned function is called. A broken connection is made again, and a silent
 * one counts as broken. Throws if the first connection fails.
 */
export async function listenOnPg(url: string, subscription: Subscription): Promise<() => Promise<void>> {
  let stopped = false
  let client: pg.Client
  let retry: NodeJS.Timeout | undefined

  const connect = async (): Promise<void> => {
    client = await openListener(url, subscription, () => {
      if (stopped) return
      logNote('database', { lost: 'the listening connection' })
      reconnect(MIN_RETRY_MS)
    })
    if (stopped) await client.end()
  }
  const reconnect = (delayMs: number): void => {
    retry = setTimeout(() => {
      connect().then(
        () => {
          if (!stopped) subscription.onGap()
        },
        () => {
          if (!stopped) reconnect(Math.min(delayMs * 2, MAX_RETRY_MS))
        },
      )
    }, delayMs)
  }

  await connect()
  return async () => {
    stopped = true
    clearTimeout(retry)
    await client.end().catch(() => undefined)
  }
}

/** A connection that listens; `onLost` is called once when it breaks or ends. */
async function openListener(
  url: string,
  { channel, onPayload }: Subscription,
  onLost: () => void,
): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    keepAlive: true,
    connectionTimeoutMillis: PROBE_TIMEOUT_MS,
    query_timeout: PROBE_TIMEOUT_MS,
    application_name: 'parcel-path listener',
  })
  let isLive = false
  const probe = setInterval(() => {
    client.query('select 1').catch(lose)
  }, PROBE_MS)
  function lose(): void {
    clearInterval(probe)
    if (!isLive) return
    isLive = false
    onLost()
    client.end().catch(() => undefined)
  }
  client.on('error', lose)
  client.on('end', lose)
  client.on('notification', ({ payload }) => {
    onPayload(payload ?? '')
  })
  try {
    await client.connect()
    await client.query(`listen ${client.escapeIdentifier(channel)}`)
  } catch (error) {
    clearInterval(probe)
    client.end().catch(() => undefined)
    throw error
  }
  isLive = true
  return client
}
