import { hoverWhenTouched } from './hover'
import { setAttribute, tapByKeyboard, type Behaviour, type Host } from './host'

/** What `open-type="share"` does, with the button as WeChat tells of it. */
export type Share = (button: { id: string; dataset: object }) => void

/** Shares the page where that is its open-type; the page itself listens to its taps. */
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
  // WeChat acts on these itself, by opening the shop's chat for one: here they can at least be looked at.
  setAttribute(element, 'open-type', properties.openType)
  setAttribute(element, 'session-from', properties.sessionFrom)
}
