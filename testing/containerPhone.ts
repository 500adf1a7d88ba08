import Taro from '@tarojs/taro'
import { WebSocket } from 'ws'

/** WeChat on a phone whose mini-program calls a service in Cloud Run. */
export interface ContainerPhone {
  /** The customer who has opened the mini-program; the gateway tells the service. */
  openid: string
  /** The phone's clock, Unix seconds. */
  now: number
  /** Closes the sockets that are open. */
  close: () => void
}

interface ContainerCall {
  path: string
  method: string
  header: Record<string, string>
  data: object
}

/** Lets the stand-in of Taro call and connect through WeChat's gateway at this address. */
export function createContainerPhone(gateway: string, openid: string, now: number): ContainerPhone {
  const sockets: WebSocket[] = []
  const phone: ContainerPhone = {
    openid,
    now,
    close: () => {
      for (const socket of sockets) socket.terminate()
    },
  }
  const headers = () => ({ 'x-openid': phone.openid, 'x-now': String(phone.now) })
  // The stand-in of Taro has mocks where Taro's types have functions.
  const cloud = Taro.cloud as unknown as { callContainer: jest.Mock; connectContainer: jest.Mock }
  cloud.callContainer.mockImplementation(async ({ path, method, header, data }: ContainerCall) => {
    const request = { method, headers: { ...header, ...headers() }, body: JSON.stringify(data) }
    const response = await fetch(gateway + path, request)
    return {
      statusCode: response.status,
      data: (await response.json()) as unknown,
      header: {},
      errMsg: 'cloud.callContainer:ok',
    }
  })
  cloud.connectContainer.mockImplementation(({ path }: { path: string }) => {
    const socket = new WebSocket(gateway.replace('http', 'ws') + path, { headers: headers() })
    sockets.push(socket)
    return Promise.resolve({ socketTask: toSocketTask(socket) })
  })
  return phone
}

/** The part of a SocketTask that the mini-program uses. */
function toSocketTask(socket: WebSocket) {
  return {
    get readyState() {
      return socket.readyState
    },
    onOpen: (listener: () => void) => socket.on('open', listener),
    onMessage: (listener: (event: { data: string }) => void) =>
      socket.on('message', (data: Buffer) => {
        listener({ data: data.toString() })
      }),
    onClose: (listener: () => void) => socket.on('close', listener),
    onError: (listener: (error: Error) => void) => socket.on('error', listener),
    send: ({ data }: { data: string }) => {
      socket.send(data)
    },
    close: () => {
      socket.close()
    },
  }
}
