import { readAddress, writeAddress, type Address } from './address'
import type { Journal, SimulatorRecords } from './journal'

export type NetworkState = 'online' | 'slow' | 'offline'

/** What the panel asks of the window that holds the phone: the simulator's records and switches, and the shell's journal. */
interface PhoneWindow {
  __simulator: SimulatorRecords & {
    /** Only while a mini-program runs. */
    network?: { readonly state: NetworkState; set: (state: NetworkState) => void }
  }
  __journal: Journal
}

/** The panel is a frame in the window that holds the phone. */
const phoneWindow = window.parent as Window & PhoneWindow & typeof globalThis

export const simulator = () => phoneWindow.__simulator
export const journal = () => phoneWindow.__journal

/** The customer of an address that names none. */
export const firstOwner = () => phoneWindow.document.documentElement.dataset.firstOwner ?? ''

export const addressOnScreen = () => readAddress(phoneWindow.location)

/** Loads the phone afresh at an address. */
export function loadOnPhone(address: Address): void {
  const { search } = phoneWindow.location
  phoneWindow.location.assign(writeAddress(address))
  // A change behind the # alone would only lead the running mini-program to another page.
  if (new URL(writeAddress(address), phoneWindow.location.href).search === search)
    phoneWindow.location.reload()
}

/** Changes the network under the running mini-program, and the address with it. */
export function changeNetwork(state: NetworkState, address: Address): void {
  phoneWindow.history.replaceState(phoneWindow.history.state, '', writeAddress(address))
  phoneWindow.__simulator.network?.set(state)
}

/** Calls back whenever the phone shows another page, at once too. */
export function onAddressChange(onChange: (address: Address) => void): void {
  let known = ''
  const look = (): void => {
    const address = addressOnScreen()
    if (writeAddress(address) === known) return
    known = writeAddress(address)
    onChange(address)
  }
  look()
  // The history of a window has no event for the entries that its own scripts push.
  setInterval(look, POLL_MS)
}

const POLL_MS = 250
