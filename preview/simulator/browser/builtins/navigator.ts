import { hoverWhenTouched } from './hover'
import { tapByKeyboard, textOf, type Behaviour } from './host'

/** Navigates as the call of `wx` that belongs to the open-type. */
export type Navigate = (openType: string, options: { url: string; delta: number }) => Promise<unknown>

/** Creates the behaviour of a `navigator`, which opens its url when it is tapped. */
export function navigator(navigate: Navigate): Behaviour {
  return {
    listen(host) {
      tapByKeyboard(host)
      hoverWhenTouched(host, 'navigator-hover', { start: 50, stay: 600 })
      host.onTap(() => {
        const openType = textOf(host.properties.openType) || 'navigate'
        const options = { url: textOf(host.properties.url), delta: Number(host.properties.delta) || 1 }
        navigate(openType, options).then(
          () => {
            host.fire('success', {})
          },
          () => {
            host.fire('fail', {})
          },
        )
      })
    },
  }
}
