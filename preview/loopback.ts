import type { Server } from 'node:http'

export interface Listening {
  /** `http://127.0.0.1:<port>` */
  origin: string
  /** Ends every open connection too, so that it never waits for a caller. */
  close(): Promise<void>
}

/** Starts a server on a free port that nobody outside this machine can reach. */
export async function listenOnLoopback(server: Server): Promise<Listening> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => {
          if (error) reject(error)
          else resolve()
        })
        server.closeAllConnections()
      }),
  }
}
