import { textOf, type Behaviour, type Host } from './host'

type Field = HTMLInputElement | HTMLTextAreaElement

/** The behaviour of `input` and `textarea`. */
export const field: Behaviour = {
  listen(host) {
    const inner = innerField(host)
    inner.addEventListener('input', () => {
      host.fire('input', { value: inner.value, cursor: inner.selectionStart })
    })
    inner.addEventListener('focus', () => {
      host.fire('focus', { value: inner.value, height: 0 })
    })
    inner.addEventListener('blur', () => {
      host.fire('blur', { value: inner.value })
    })
    inner.addEventListener('keydown', (event) => {
      if (event instanceof KeyboardEvent && event.key === 'Enter')
        host.fire('confirm', { value: inner.value })
    })
  },
  show(host) {
    const inner = innerField(host)
    const { value, placeholder, disabled, maxlength, password, focus } = host.properties
    if (inner.value !== textOf(value)) inner.value = textOf(value)
    inner.placeholder = textOf(placeholder)
    inner.disabled = disabled === true
    // WeChat's default is 140; -1 means no limit.
    inner.maxLength = Number(maxlength ?? 140)
    if (inner instanceof HTMLInputElement) inner.type = password === true ? 'password' : 'text'
    if (focus === true) inner.focus()
  },
}

function innerField({ element }: Host): Field {
  const inner = element.querySelector<Field>('input, textarea')
  if (!inner) throw new Error('a field without its element')
  return inner
}
