import Taro from '@tarojs/taro'
import { reasonOfClientError } from './clientErrors'
import { environment } from './environment'
import { readBody } from './httpReply'
import type { Transport } from './transport'
import { watchOverSocket } from './socketWatch'
import { DEADLINE_MS } from './withinDeadline'

/** A part of wx.cloud that Taro does not declare. Base library 2.21.1. */
interface ContainerSockets {
  connectContainer: (options: {
    config: { env?: string }
    service: string
    path: string
  }) => Promise<{ socketTask: Taro.SocketTask }>
}

/** WeChat Cloud Run: the server edition behind WeChat's own gateway, which says who the customer is. */
export const containerTransport: Transport = {
  connect: () => {
    // WeChat ignores it in a shop's own program that has initialised its cloud.
    Taro.cloud.init(environment())
  },
  send: async (name, request) => {
    const options = {
      path: `/functions/${name}`,
      method: 'POST' as const,
      header: { 'content-type': 'application/json', 'X-WX-SERVICE': process.env.TARO_APP_CONTAINER_SERVICE },
      data: request,
      timeout: DEADLINE_MS,
      // Taro's type demands an environment; WeChat takes its default without one.
      config: environment() as { env: string },
    }
    return readBody(await Taro.cloud.callContainer<unknown, object>(options))
  },
  reasonOf: reasonOfClientError,
  watchTrack: (key, watcher) => watchOverSocket(connect, key, watcher),
}

async function connect(): Promise<Taro.SocketTask> {
  const { connectContainer } = Taro.cloud as unknown as ContainerSockets
  const service = process.env.TARO_APP_CONTAINER_SERVICE
  const { socketTask } = await connectContainer({ config: environment(), service, path: '/live' })
  return socketTask
}
