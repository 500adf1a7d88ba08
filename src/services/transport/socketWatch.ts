import type Taro from '@tarojs/taro'
import * as v from 'valibot'
import { LiveMessage, type LiveRequest } from '../../../contract/live'
import type { TrackKey } from '../../../contract/track'
import { isOnline, onNetworkChange } from '../../platform/network'
import { startHeartbeat } from './heartbeat'
import type { DocumentWatcher } from './transport'

const OPEN = 1

/**
 * Watches the stored track of the customer's own waybill over a socket that `connect` opens; returns a function that stops it.
 * It ends when the server ends it, the socket closes, the network is lost, or the server has been silent for too long.
 */
export function watchOverSocket(
  connect: () => Promise<Taro.SocketTask>,
  key: TrackKey,
  watcher: DocumentWatcher,
): () => void {
  const watch = new SocketWatch(key, watcher)
  connect().then(watch.follow).catch(watch.end)
  return watch.stop
}

class SocketWatch {
  private socket: Taro.SocketTask | undefined
  private over = false

  constructor(
    private readonly key: TrackKey,
    private readonly watcher: DocumentWatcher,
  ) {}

  readonly follow = (socket: Taro.SocketTask): void => {
    this.socket = socket
    if (this.over) {
      this.stop()
      return
    }
    socket.onMessage(this.receive)
    socket.onClose(this.end)
    socket.onError(this.end)
    if (socket.readyState === OPEN) this.ask()
    else socket.onOpen(this.ask)
  }

  readonly stop = (): void => {
    this.over = true
    this.heartbeat.stop()
    this.unfollowNetwork()
    // Closing a socket that is closed already fails.
    this.socket?.close({ fail: () => undefined })
  }

  readonly end = (): void => {
    if (this.over) return
    this.stop()
    this.watcher.onEnd()
  }

  private readonly ask = (): void => {
    const { orderId, deliveryId, waybillId } = this.key
    this.send({ watch: { orderId, deliveryId, waybillId } })
  }

  private readonly receive = ({ data }: { data: unknown }): void => {
    const message = readMessage(data)
    if (this.over || !message) return
    this.heartbeat.hear()
    if ('end' in message) this.end()
    else if ('document' in message) this.watcher.onDocument(message.document)
  }

  private send(message: LiveRequest): void {
    this.socket?.send({ data: JSON.stringify(message), fail: this.end })
  }

  private readonly heartbeat = startHeartbeat(() => {
    this.send({ beat: true })
  }, this.end)

  private readonly unfollowNetwork = onNetworkChange(() => {
    if (!isOnline()) this.end()
  })
}

/** Null for a message that cannot be read: a newer server may send others. */
function readMessage(text: unknown): LiveMessage | null {
  try {
    const message = v.safeParse(LiveMessage, typeof text === 'string' ? JSON.parse(text) : undefined)
    return message.success ? message.output : null
  } catch {
    return null
  }
}
