import { IncomingMessage } from 'node:http'

/**
 * A request that is an upgrade only if it asks for a WebSocket. Java's HttpClient, and with it Spring, asks for HTTP/2 in its
 * first request over plain HTTP; as an upgrade, Node would hand such a request on without its body.
 */
export class UpgradableRequest extends IncomingMessage {
  private asksForUpgrade = false

  /** Node's parser sets it before the headers, and reads it after them. */
  set upgrade(asked: boolean) {
    this.asksForUpgrade = asked
  }

  get upgrade(): boolean {
    return this.asksForUpgrade && this.headers.upgrade?.toLowerCase() === 'websocket'
  }
}
