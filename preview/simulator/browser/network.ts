import { Listeners } from './listeners'

/** The states that the address, a test or the panel can set. */
export type NetworkState = 'online' | 'slow' | 'offline'

/** What a slow network adds to each call of the cloud. */
export const SLOW_NETWORK_MS = 3000

/** The network of the phone: the chosen state, or offline if the browser is offline. */
export class PhoneNetwork {
  readonly changed = new Listeners<NetworkState>()
  private told: NetworkState

  constructor(private chosen: NetworkState) {
    this.told = this.state
    this.draw()
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

  /** Waits for a slow network. Resolves to true if there is a network afterwards. */
  async crossed(): Promise<boolean> {
    if (this.state === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_NETWORK_MS))
    return this.state !== 'offline'
  }

  /** The status bar shows that there is no signal. */
  private draw(): void {
    document.documentElement.dataset.network = this.told
  }

  private readonly tell = (): void => {
    if (this.state === this.told) return
    this.told = this.state
    this.draw()
    this.changed.emit(this.told)
  }
}
