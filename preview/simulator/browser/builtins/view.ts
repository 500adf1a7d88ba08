import type { Behaviour } from './host'

export const view: Behaviour = {
  show({ element, properties }) {
    element.toggleAttribute('hidden', properties.hidden === true)
  },
}
