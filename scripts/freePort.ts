import { once } from 'node:events'
import { createServer } from 'node:http'

/** Rejects with an Error of one sentence if the port of 127.0.0.1 is in use. Port 0 stands for any free one. */
export async function requireFreePort(port: number): Promise<void> {
  const server = createServer().listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new Error(`Port ${port} is in use: choose another one with --port.`, { cause: error })
  }
  server.close()
  await once(server, 'close')
}
