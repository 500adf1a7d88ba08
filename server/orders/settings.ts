/** How the shop's server is known: by its signature, or by the proxy that has verified its certificate. */
export type OrdersSettings = { way: 'signature'; secret: string } | { way: 'proxy'; proxySecret: string }

export interface OrdersEntrance {
  /** Where the orders come from: the table that PUT /orders writes, or a view over the shop's own tables. */
  source: 'table' | 'view'
  /** Undefined if there is no PUT /orders. */
  put: OrdersSettings | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

const SECRETS = ['ORDERS_SECRET', 'ORDERS_PROXY_SECRET'] as const

/**
 * Reads ORDERS_SOURCE, ORDERS_SECRET and ORDERS_PROXY_SECRET. Throws an Error of one sentence that names the setting and how
 * to mend it, and never repeats a value.
 */
export function readOrdersSettings(environment: Environment): OrdersEntrance {
  const setting = (name: string): string => environment[name]?.trim() ?? ''
  const source = setting('ORDERS_SOURCE') || 'table'
  if (source !== 'table' && source !== 'view')
    throw new Error(
      'ORDERS_SOURCE is neither table nor view: write one of them, or leave it empty for table.',
    )
  for (const name of SECRETS) checkSecret(name, setting(name), source)
  const [secret, proxySecret] = SECRETS.map(setting)
  if (secret && proxySecret)
    throw new Error('ORDERS_PROXY_SECRET is set beside ORDERS_SECRET: leave one of them empty.')
  if (secret) return { source, put: { way: 'signature', secret } }
  return { source, put: proxySecret ? { way: 'proxy', proxySecret } : undefined }
}

function checkSecret(name: string, secret: string, source: OrdersEntrance['source']): void {
  if (secret === '') return
  if (!/^\S{32,}$/.test(secret))
    throw new Error(`${name} is too short: write at least 32 random characters without spaces.`)
  if (source === 'view')
    throw new Error(
      `${name} has no use while ORDERS_SOURCE is view, which only reads your tables: leave it empty.`,
    )
}
