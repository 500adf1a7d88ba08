import { createServer } from 'node:http'
import { listenOnLoopback } from '../preview/loopback'

/** Rejects with an Error of one sentence if the port of 127.0.0.1 is in use. Port 0 stands for any free one. */
export async function requireFreePort(port: number): Promise<void> {
  const listening = await listenOnLoopback(createServer(), port)
  await listening.close()
}
