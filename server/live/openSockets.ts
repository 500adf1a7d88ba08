import { CLOSE_MS, MAX_OPENINGS_A_MINUTE, MAX_SOCKETS, MAX_SOCKETS_OF_CUSTOMER } from './limits'

/** What the list needs of a socket. */
export interface OpenSocket {
  openid: string
  end: () => void
  sweep: () => void
  terminate: () => void
}

/** The open sockets of this instance, by customer. `onCount` gets their number whenever it changes. */
export class OpenSockets {
  private readonly all = new Set<OpenSocket>()
  private readonly ofCustomer = new Map<string, Set<OpenSocket>>()
  private readonly openings = new Map<string, number>()
  private onEmpty: () => void = () => undefined

  constructor(private readonly onCount: (count: number) => void) {}

  /** Counts an opening; false if this customer, or everybody together, has opened too many. */
  admit(openid: string): boolean {
    const openings = (this.openings.get(openid) ?? 0) + 1
    this.openings.set(openid, openings)
    return openings <= MAX_OPENINGS_A_MINUTE && this.all.size < MAX_SOCKETS
  }

  /** Called once a minute. */
  forgetOpenings(): void {
    this.openings.clear()
  }

  /** Adds a socket. Of too many of one customer the oldest ends: a phone that lost its network has left it behind. */
  add(socket: OpenSocket): void {
    const own = this.ofCustomer.get(socket.openid) ?? new Set()
    this.ofCustomer.set(socket.openid, own.add(socket))
    this.all.add(socket)
    const [oldest] = own
    if (own.size > MAX_SOCKETS_OF_CUSTOMER && oldest) {
      own.delete(oldest)
      oldest.end()
    }
    this.onCount(this.all.size)
  }

  remove(socket: OpenSocket): void {
    const own = this.ofCustomer.get(socket.openid)
    own?.delete(socket)
    if (own?.size === 0) this.ofCustomer.delete(socket.openid)
    this.all.delete(socket)
    this.onCount(this.all.size)
    if (this.all.size === 0) this.onEmpty()
  }

  sweep(): void {
    for (const socket of [...this.all]) socket.sweep()
  }

  /** Tells every socket that it is over, and cuts those that do not close. */
  async close(): Promise<void> {
    if (this.all.size === 0) return
    const empty = new Promise<void>((resolve) => {
      this.onEmpty = resolve
    })
    const cut = setTimeout(() => {
      for (const socket of [...this.all]) socket.terminate()
    }, CLOSE_MS)
    for (const socket of [...this.all]) socket.end()
    await empty
    clearTimeout(cut)
  }
}
