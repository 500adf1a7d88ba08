import { hoverWhenTouched } from './hover'
import type { Behaviour } from './host'

export const view: Behaviour = {
  listen(host) {
    hoverWhenTouched(host, 'none', { start: 50, stay: 400 })
  },
  show({ element, properties }) {
    element.toggleAttribute('hidden', properties.hidden === true)
  },
}
