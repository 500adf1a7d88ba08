import { readAddress, writeAddress, type Address } from './address'
import type { Journal, SimulatorRecords } from './journal'

export type NetworkState = 'online' | 'slow' | 'offline'

/** The globals of the phone's window that the panel uses: the simulator's records and controls, and the shell's journal. */
interface PhoneWindow {
  __simulator: SimulatorRecords & {
    /** These are available only while a mini-program runs. */
    nowSeconds?: () => number
    network?: { readonly state: NetworkState; set: (state: NetworkState) => void }
  }
  __journal: Journal
}

/** The panel is a frame in the phone's window. */
const phoneWindow = window.parent as Window & PhoneWindow & typeof globalThis

export const simulator = () => phoneWindow.__simulator
export const journal = () => phoneWindow.__journal

/** The customer if the address names none. */
export const firstOwner = () => phoneWindow.document.documentElement.dataset.firstOwner ?? ''

export const addressOnScreen = () => readAddress(phoneWindow.location)

/** Loads the phone at an address, also if it is there already. */
export function loadOnPhone(address: Address): void {
  const { search } = phoneWindow.location
  phoneWindow.location.assign(writeAddress(address))
  // A change after the # only navigates within the running mini-program.
  if (new URL(writeAddress(address), phoneWindow.location.href).search === search)
    phoneWindow.location.reload()
}

/** The time of the phone's clock, Unix seconds; the real time if no mini-program runs. */
export const phoneSeconds = () => simulator().nowSeconds?.() ?? Math.floor(Date.now() / 1000)

/** Changes the network of the running mini-program, and the address. */
export function changeNetwork(state: NetworkState, address: Address): void {
  phoneWindow.history.replaceState(phoneWindow.history.state, '', writeAddress(address))
  phoneWindow.__simulator.network?.set(state)
}

/** Calls `onChange` now and after each change of the phone's address. */
export function onAddressChange(onChange: (address: Address) => void): void {
  let known = ''
  const look = (): void => {
    const address = addressOnScreen()
    if (writeAddress(address) === known) return
    known = writeAddress(address)
    onChange(address)
  }
  look()
  // There is no event for history entries that a page's own scripts push.
  setInterval(look, POLL_MS)
}

const POLL_MS = 250
