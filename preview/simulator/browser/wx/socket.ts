import { recordCloudCall } from '../cloudRecord'
import { Listeners } from '../listeners'
import type { PhoneNetwork } from '../network'
import type { Settings } from '../settings'
import { createAsyncCalls, WxError } from './asyncCalls'
import { clockHeader, toPreviewPath, toSocketAddress } from './shopServer'

interface SocketOptions {
  url: string
  header?: Record<string, string>
  success?: (result: object) => void
  fail?: (failure: object) => void
  complete?: (outcome: object) => void
}

/** https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1 */
const NORMAL = 1000
const ABNORMAL = 1006

/** The call for sockets. WeChat's takes callbacks only and returns the task at once. */
export function socketCalls(settings: Settings, clock: DateConstructor, network: PhoneNetwork) {
  return {
    connectSocket: ({ url, header = {}, success, fail, complete }: SocketOptions): SocketTask | undefined => {
      try {
        const headers = { ...header, ...clockHeader(settings, clock) }
        const task = new SocketTask(toSocketAddress(toPreviewPath(url), headers), network)
        const result = { errMsg: 'connectSocket:ok', socketTaskId: task.socketTaskId }
        // WeChat calls back in a later task.
        queueMicrotask(() => {
          success?.(result)
          complete?.(result)
        })
        return task
      } catch (error) {
        if (!(error instanceof WxError)) throw error
        const failure = { errMsg: `connectSocket:fail ${error.reason}`, errno: error.errno }
        fail?.(failure)
        complete?.(failure)
        return undefined
      }
    },
  }
}

let lastId = 0

/** https://developers.weixin.qq.com/miniprogram/dev/api/network/websocket/SocketTask.html */
export class SocketTask {
  readonly CONNECTING = 0
  readonly OPEN = 1
  readonly CLOSING = 2
  readonly CLOSED = 3
  readonly socketTaskId = (lastId += 1)

  private readonly opened = new Listeners<object>()
  private readonly received = new Listeners<{ data: unknown }>()
  private readonly closed = new Listeners<{ code: number; reason: string }>()
  private readonly failed = new Listeners<{ errMsg: string }>()
  private socket: WebSocket | undefined
  private over = false

  readonly onOpen = this.opened.on
  readonly onMessage = this.received.on
  readonly onClose = this.closed.on
  readonly onError = this.failed.on

  constructor(
    address: string,
    private readonly network: PhoneNetwork,
  ) {
    network.changed.on(this.followNetwork)
    void this.connect(address)
  }

  get readyState(): number {
    return this.over ? this.CLOSED : (this.socket?.readyState ?? this.CONNECTING)
  }

  readonly send = (options: { data: string; success?: (result: object) => void }): void => {
    const { send } = createAsyncCalls({ send: this.deliver }, 'SocketTask.')
    void send(options)
  }

  readonly close = (
    options: { code?: number; reason?: string; success?: (result: object) => void } = {},
  ): void => {
    const { close } = createAsyncCalls({ close: this.leave }, 'SocketTask.')
    // Without a callback, WeChat says nothing of a failure.
    void close(options)?.catch(() => undefined)
  }

  private readonly deliver = ({ data }: { data: string }): void => {
    if (this.readyState !== this.OPEN) throw new WxError('SocketTask.readyState is not OPEN')
    this.record(data)
    this.socket?.send(data)
  }

  private readonly leave = ({ code = NORMAL, reason = '' }: { code?: number; reason?: string }): void => {
    if (this.over) throw new WxError('SocketTask.readyState is CLOSED')
    this.end(code, reason)
  }

  private async connect(address: string): Promise<void> {
    if (!(await this.network.crossed())) {
      this.fail('connect fail')
      return
    }
    if (this.over) return
    const socket = new WebSocket(address)
    this.socket = socket
    socket.onopen = () => {
      this.opened.emit({ header: {} })
    }
    socket.onmessage = ({ data }) => {
      this.received.emit({ data: data as unknown })
    }
    socket.onclose = ({ code, reason }) => {
      this.end(code, reason)
    }
    socket.onerror = () => {
      this.fail('Unexpected server response')
    }
  }

  private readonly followNetwork = (): void => {
    if (this.network.state === 'offline') this.end(ABNORMAL, 'abnormal closure')
  }

  private fail(reason: string): void {
    if (this.over) return
    this.failed.emit({ errMsg: reason })
    this.end(ABNORMAL, reason)
  }

  private end(code: number, reason: string): void {
    if (this.over) return
    this.over = true
    this.network.changed.off(this.followNetwork)
    this.socket?.close()
    this.closed.emit({ code, reason })
  }

  /** A watch counts as a call of the cloud, as in CloudBase. */
  private record(text: string): void {
    const message = JSON.parse(text) as { watch?: unknown }
    if (message.watch)
      void recordCloudCall({ name: 'watch tracks', request: message.watch }, Promise.resolve({}))
  }
}
