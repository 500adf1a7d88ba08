import type { IncomingMessage, ServerResponse } from 'node:http'
import { sendText } from './http'

/** The names of this machine that other machines cannot be reached by. */
const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]']

/**
 * WeChat DevTools sends this Referer with every wx.request, and its Origin may be that of a page of its own. A browser
 * never lets a page name another site as its Referer.
 */
const DEVTOOLS = 'https://servicewechat.com/'

/** Methods that change nothing. A page of another origin can send them, but cannot read the answers. */
const READING_METHODS = ['GET', 'HEAD']

/**
 * Answers 403 and returns true if a page of the internet may be behind the request. Such a page can point its own host
 * name at 127.0.0.1 (DNS rebinding): then the `Host` header has that name. Or it posts to this address: then the browser
 * adds the page's own `Origin`. Programs such as curl send no Origin.
 */
export function refuseForeignRequest(request: IncomingMessage, response: ServerResponse): boolean {
  const foreign = findForeignHeader(request, READING_METHODS.includes(request.method ?? ''))
  if (!foreign) return false
  const port = request.socket.localPort ?? ''
  sendText(
    response,
    403,
    'text/plain',
    `The preview answers this machine only, and the ${foreign} header names another place. Open it as http://127.0.0.1:${port}/.`,
  )
  return true
}

/** The same for a request that becomes a socket. Browsers always add the page's Origin to one. */
export function isForeignSocket(request: IncomingMessage): boolean {
  return findForeignHeader(request, false) !== undefined
}

function findForeignHeader(request: IncomingMessage, isReading: boolean): 'Host' | 'Origin' | undefined {
  const { host, origin, referer } = request.headers
  const place = readPlace(`http://${host ?? ''}`)
  if (!place) return 'Host'
  if (origin === undefined || isReading) return undefined
  if (referer?.startsWith(DEVTOOLS)) return undefined
  // A forwarded port is in the Host header; the browser writes both headers, so a page cannot choose it.
  const ownPorts = [place.port, String(request.socket.localPort)]
  const from = readPlace(origin)
  return from && ownPorts.includes(from.port) ? undefined : 'Origin'
}

/** The port of `http://<loopback name>[:port]`; null for any other text. */
function readPlace(origin: string): { port: string } | null {
  const [, name = '', port = '80'] = /^http:\/\/([^/:@]+|\[[^\]]*\])(?::(\d{1,5}))?$/i.exec(origin) ?? []
  return LOOPBACK_NAMES.includes(name.toLowerCase()) ? { port } : null
}
