import { hoverWhenTouched } from './hover'
import { setAttribute, tapByKeyboard, type Behaviour, type Host } from './host'

/** Called by a button with `open-type="share"`, with the button in WeChat's format. */
export type Share = (button: { id: string; dataset: object }) => void

/** Creates the behaviour of a button. It shares the page if that is its open-type. */
export function button(share: Share): Behaviour {
  return {
    listen(host) {
      tapByKeyboard(host)
      hoverWhenTouched(host, 'button-hover', { start: 20, stay: 70 })
      host.onTap(() => {
        if (host.properties.openType !== 'share' || host.properties.disabled === true) return
        share({ id: host.element.id, dataset: host.dataset })
      })
    },
    show: showButton,
  }
}

function showButton({ element, properties }: Host): void {
  const disabled = properties.disabled === true
  element.tabIndex = disabled ? -1 : 0
  element.toggleAttribute('disabled', disabled)
  element.toggleAttribute('plain', properties.plain === true)
  setAttribute(element, 'type', properties.type)
  setAttribute(element, 'size', properties.size)
  // WeChat acts on these itself, for example by opening the shop's chat. Here tests can read them.
  setAttribute(element, 'open-type', properties.openType)
  setAttribute(element, 'session-from', properties.sessionFrom)
}
