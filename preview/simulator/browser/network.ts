import { Listeners } from './listeners'

/** What the address, a test or the panel may choose. */
export type NetworkState = 'online' | 'slow' | 'offline'

/** How long the cloud takes to answer over a slow network, beside its own work. */
export const SLOW_NETWORK_MS = 3000

/** The network of the phone: the one that was chosen, as long as the browser itself has one. */
export class PhoneNetwork {
  readonly changed = new Listeners<NetworkState>()
  private told: NetworkState

  constructor(private chosen: NetworkState) {
    this.told = this.state
    window.addEventListener('online', this.tell)
    window.addEventListener('offline', this.tell)
  }

  get state(): NetworkState {
    return window.navigator.onLine ? this.chosen : 'offline'
  }

  set = (state: NetworkState): void => {
    this.chosen = state
    this.tell()
  }

  /** Lets a slow network pass its time. Resolves to whether there is a network then. */
  async crossed(): Promise<boolean> {
    if (this.state === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_NETWORK_MS))
    return this.state !== 'offline'
  }

  private readonly tell = (): void => {
    if (this.state === this.told) return
    this.told = this.state
    this.changed.emit(this.told)
  }
}
