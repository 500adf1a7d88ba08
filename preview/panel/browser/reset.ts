import { addressOnScreen, loadOnPhone } from './phone'

/** The prefix of the simulator's device storage, of which each customer has one. */
const DEVICE_STORAGE = 'storage:'

/** Lets a button forget stored tracks, reported changes, counts and every device's storage, and load the phone again. */
export function followReset(button: HTMLElement, outcome: HTMLElement): void {
  button.title = 'Forget stored tracks, reported changes and what the phones have stored'
  button.addEventListener('click', () => {
    void reset(outcome)
  })
}

/** Says what went wrong if the cloud cannot be reset. The devices keep their storage then. */
async function reset(outcome: HTMLElement): Promise<void> {
  outcome.textContent = ''
  try {
    await resetCloud()
  } catch (error) {
    outcome.textContent = `The reset failed: ${error instanceof Error ? error.message : String(error)}`
    return
  }
  forgetDevices()
  loadOnPhone(addressOnScreen())
}

/** Throws with the preview's own sentence if it refuses, or the browser's if the preview does not answer. */
async function resetCloud(): Promise<void> {
  const response = await fetch('/panel/reset', { method: 'POST' })
  if (!response.ok) throw new Error(`${response.status}, ${await response.text()}`)
}

function forgetDevices(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(DEVICE_STORAGE)) localStorage.removeItem(key)
  }
}
