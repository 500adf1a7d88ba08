/** setData calls and the bytes of their data as JSON in UTF-8. */
export interface SetDataTotal {
  calls: number
  bytes: number
}

/** Counts the setData calls of a page. */
export class SetDataCounter {
  private total: SetDataTotal = { calls: 0, bytes: 0 }

  add(data: unknown): void {
    this.total.calls += 1
    this.total.bytes += Buffer.byteLength(JSON.stringify(data))
  }

  get calls(): number {
    return this.total.calls
  }

  /** Returns the total since the last call of takeTotal, and starts again at 0. */
  takeTotal(): SetDataTotal {
    const { total } = this
    this.total = { calls: 0, bytes: 0 }
    return total
  }
}
