import type { RequestListener, Server } from 'node:http'
import { refuseForeignRequest } from './foreignRequests'

export interface Listening {
  /** `http://127.0.0.1:<port>` */
  origin: string
  /** Closes open connections too, so it never waits for a client. */
  close(): Promise<void>
}

/**
 * Starts a server on 127.0.0.1, which other machines cannot reach; port 0 takes a free one. Requests that a page of the
 * internet may have sent do not reach the server's listeners. Throws an Error of one sentence if the port is in use.
 */
export async function listenOnLoopback(server: Server, port = 0): Promise<Listening> {
  guardListeners(server)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') reject(error)
      else reject(new Error(`Port ${port} is in use: choose another one with --port.`, { cause: error }))
    })
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        // The only error is that it is closed already.
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

/** Puts the check of foreign requests before the server's request listeners. */
function guardListeners(server: Server): void {
  const listeners = server.listeners('request') as RequestListener[]
  server.removeAllListeners('request')
  server.on('request', (request, response) => {
    if (refuseForeignRequest(request, response)) return
    for (const listener of listeners) listener(request, response)
  })
}
