import { textOf, type Behaviour } from './host'

export const image: Behaviour = {
  listen({ element, fire }) {
    const picture = element.querySelector('img')
    picture?.addEventListener('load', () => {
      picture.style.visibility = ''
      fire('load', { width: picture.naturalWidth, height: picture.naturalHeight })
    })
    picture?.addEventListener('error', () => {
      // WeChat leaves the place of a missing picture empty.
      picture.style.visibility = 'hidden'
      fire('error', { errMsg: `GET ${picture.src} failed` })
    })
  },
  show({ element, properties }) {
    element.setAttribute('mode', textOf(properties.mode) || 'scaleToFill')
  },
}
