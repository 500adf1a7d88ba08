/** The query of a link. The values stay encoded, because WeChat passes them to onLoad undecoded. */
export type Query = Record<string, string>

/** A page and its query. */
export interface Link {
  route: string
  query: Query
}

/** Reads `/pages/track/index?orderId=1`. A path without a leading slash is relative to the page `from`. */
export function readLink(url: string, from = ''): Link {
  const [path, search] = splitOnce(url, '?')
  const entries = search.split('&').filter(Boolean)
  return {
    route: resolvePath(from, path),
    query: Object.fromEntries(entries.map((entry) => splitOnce(entry, '='))),
  }
}

/** Writes a link as the address bar shows it. */
export function writeLink({ route, query }: Link): string {
  const entries = Object.entries(query).map(([name, value]) => `${name}=${value}`)
  return `/${route}${entries.length > 0 ? `?${entries.join('&')}` : ''}`
}

/** Resolves a path of the mini-program: `./x` and `x` from the folder of the file `from`, `/x` from the root. */
export function resolvePath(from: string, path: string): string {
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}
