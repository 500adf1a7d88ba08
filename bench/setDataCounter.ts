/** What has gone over the bridge from a mini-program's script to its screen. */
export interface Sent {
  calls: number
  /** Of the JSON, in UTF-8. */
  bytes: number
}

/** Counts setData calls. */
export class Tally {
  private sent: Sent = { calls: 0, bytes: 0 }

  add(data: unknown): void {
    this.sent.calls += 1
    this.sent.bytes += Buffer.byteLength(JSON.stringify(data))
  }

  get calls(): number {
    return this.sent.calls
  }

  /** What was sent since the last time of asking. */
  take(): Sent {
    const { sent } = this
    this.sent = { calls: 0, bytes: 0 }
    return sent
  }
}
