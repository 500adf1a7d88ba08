import { sendText } from '../../preview/http'
import type { ShopServer } from '../../preview/shop/gate'
import type { Shop } from './startShop'

/** The shop as the preview reaches it. Each request sees the fixtures as they are now. */
export function createShopServer({ app, login, followFixtures }: Shop): ShopServer {
  return {
    handle: (request, response) => {
      followFixtures()
        .then(() => {
          app.routing(request, response)
        })
        .catch((error: unknown) => {
          sendText(response, 500, 'text/plain', error instanceof Error ? error.message : String(error))
        })
    },
    upgrade: (request, socket, head) => {
      app.server.emit('upgrade', request, socket, head)
    },
    issueToken: (openid) => login.issue(openid),
  }
}
