import * as v from 'valibot'
import type { RawData, WebSocket } from 'ws'
import { LiveRequest, type LiveMessage } from '../../contract/live'
import { trackId } from '../../cloudfunctions/shared/trackId'
import { FIRST_MESSAGE_MS, MAX_LIFE_MS, MAX_MESSAGES_A_SWEEP, MAX_WAITING_BYTES } from './limits'
import type { LiveTracks, Watcher } from './liveTracks'

/** Why a socket is closed by the server, for the counter. */
export type SocketRefusal = 'slow client' | 'other'

/** https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1 */
const NORMAL = 1000
const POLICY_VIOLATION = 1008

/** What is used of a WebSocket of ws. */
type Socket = Pick<
  WebSocket,
  'OPEN' | 'bufferedAmount' | 'close' | 'off' | 'on' | 'ping' | 'readyState' | 'send' | 'terminate'
>

/** One client's socket: it says first what it watches, and then gives signs of life. */
export class LiveSocket implements Watcher {
  private watched: string | undefined
  private digest = ''
  private isAlive = true
  private messages = 0
  private readonly openedAt = performance.now()
  private readonly first: NodeJS.Timeout

  constructor(
    private readonly socket: Socket,
    readonly openid: string,
    private readonly tracks: LiveTracks,
    private readonly countRefusal: (reason: SocketRefusal) => void,
  ) {
    this.first = setTimeout(() => {
      this.refuse('slow client')
    }, FIRST_MESSAGE_MS)
    socket.on('message', this.receive)
    socket.on('pong', this.live)
    socket.on('close', this.forget)
  }

  show(message: string, digest: string): void {
    if (digest === this.digest) return
    this.digest = digest
    this.send(message)
  }

  end(): void {
    this.send(JSON.stringify({ end: true } satisfies LiveMessage))
    this.close(NORMAL)
  }

  /** Called at intervals: closes a socket that is dead or too old, and asks the others for a sign of life. */
  sweep(): void {
    if (!this.isAlive) {
      this.terminate()
      return
    }
    if (performance.now() - this.openedAt > MAX_LIFE_MS) {
      this.end()
      return
    }
    this.isAlive = false
    this.messages = 0
    this.socket.ping()
  }

  terminate(): void {
    this.forget()
    this.socket.terminate()
  }

  private readonly receive = (data: RawData, isBinary: boolean): void => {
    this.live()
    this.messages += 1
    const request = isBinary ? null : readRequest(data)
    if (!request || this.messages > MAX_MESSAGES_A_SWEEP) this.refuse('other')
    else if ('beat' in request) this.send(JSON.stringify({ beat: true } satisfies LiveMessage))
    else if (this.watched === undefined) this.watch(trackId(request.watch))
    else this.refuse('other')
  }

  private watch(id: string): void {
    clearTimeout(this.first)
    this.watched = id
    this.tracks.watch(id, this)
  }

  private send(message: string): void {
    if (this.socket.readyState !== this.socket.OPEN) return
    this.socket.send(message)
    if (this.socket.bufferedAmount <= MAX_WAITING_BYTES) return
    this.countRefusal('slow client')
    this.terminate()
  }

  private refuse(reason: SocketRefusal): void {
    this.countRefusal(reason)
    this.close(POLICY_VIOLATION)
  }

  private close(code: number): void {
    this.forget()
    this.socket.close(code)
  }

  private readonly live = (): void => {
    this.isAlive = true
  }

  private readonly forget = (): void => {
    clearTimeout(this.first)
    this.socket.off('message', this.receive)
    if (this.watched !== undefined) this.tracks.unwatch(this.watched, this)
  }
}

/** Null for what is no request. */
function readRequest(data: RawData): LiveRequest | null {
  try {
    // A text frame comes as one Buffer, unless the server is told to take fragments.
    const request = v.safeParse(LiveRequest, JSON.parse((data as Buffer).toString()))
    return request.success ? request.output : null
  } catch {
    return null
  }
}
