import { addressOnScreen, loadOnPhone } from './phone'

/** The prefix of the simulator's device storage, of which each customer has one. */
const DEVICE_STORAGE = 'storage:'

/** Lets a button forget stored tracks, reported changes, counts and every device's storage, and load the phone again. */
export function followReset(button: HTMLElement): void {
  button.title = 'Forget stored tracks, reported changes and what the phones have stored'
  button.addEventListener('click', () => {
    void reset(button)
  })
}

async function reset(button: HTMLElement): Promise<void> {
  const response = await fetch('/panel/reset', { method: 'POST' })
  if (!response.ok) {
    button.textContent = `Reset failed: ${response.status}`
    return
  }
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(DEVICE_STORAGE)) localStorage.removeItem(key)
  }
  loadOnPhone(addressOnScreen())
}
