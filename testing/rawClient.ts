import { connect, type Socket } from 'node:net'

/** A client that writes each byte of its requests itself. */
export interface RawClient {
  write: (bytes: string) => void
  /** Writes one byte at each interval, and the last one again and again, until the server closes the connection. */
  drip: (bytes: string, everyMs: number) => void
  /** Resolves when the server has closed the connection, to everything that it has sent. */
  closed: Promise<string>
  /** Resolves when this many answers have begun. */
  answers: (count: number) => Promise<string>
  /** Stops reading, so that what the server sends waits. */
  pause: () => void
  end: () => void
}

/** Connects to a server of this machine. The client never closes its side by itself. */
export function openRawClient(port: number): RawClient {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  let text = ''
  let dripping: NodeJS.Timeout | undefined
  let isOver = false
  let read = (): void => undefined
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1')
    read()
  })
  // A server that has closed its side only would take these bytes; one that has closed the connection resets it.
  socket.on('end', () => {
    dripping ??= startDrip(socket, ' ', 10)
  })
  socket.on('error', () => undefined)
  const closed = new Promise<string>((resolve) => {
    socket.on('close', () => {
      isOver = true
      clearInterval(dripping)
      read()
      resolve(text)
    })
  })
  return {
    closed,
    write: (bytes) => socket.write(bytes, 'latin1'),
    drip: (bytes, everyMs) => {
      dripping = startDrip(socket, bytes, everyMs)
    },
    answers: (count) =>
      new Promise((resolve, reject) => {
        read = () => {
          if (statusesOf(text).length >= count) resolve(text)
          else if (isOver) reject(new Error(`closed after ${JSON.stringify(text)}`))
        }
        read()
      }),
    pause: () => socket.pause(),
    end: () => socket.destroy(),
  }
}

function startDrip(socket: Socket, bytes: string, everyMs: number): NodeJS.Timeout {
  let sent = 0
  return setInterval(() => {
    socket.write(bytes.charAt(Math.min(sent++, bytes.length - 1)), 'latin1')
  }, everyMs)
}

/** The statuses of all answers in what a server has sent. */
export function statusesOf(text: string): number[] {
  return [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status))
}

/** A request as it is sent. The length of its body is added unless a header says it. */
export function writeRequest(line: string, headers: Record<string, string>, body = ''): string {
  const length = { 'content-length': String(Buffer.byteLength(body, 'latin1')) }
  const hasLength = Object.keys(headers).some((name) => /^(content-length|transfer-encoding)$/i.test(name))
  const all = { host: 'server', ...(hasLength ? {} : length), ...headers }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${line} HTTP/1.1\r\n${lines.join('')}\r\n${body}`
}
