import { setAttribute, tapByKeyboard, type Behaviour } from './host'

export const button: Behaviour = {
  listen: tapByKeyboard,
  show({ element, properties }) {
    const disabled = properties.disabled === true
    element.tabIndex = disabled ? -1 : 0
    element.toggleAttribute('disabled', disabled)
    element.toggleAttribute('plain', properties.plain === true)
    setAttribute(element, 'type', properties.type)
    setAttribute(element, 'size', properties.size)
  },
}
