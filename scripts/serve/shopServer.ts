import type { IncomingMessage, ServerResponse } from 'node:http'
import * as v from 'valibot'
import { readJson, sendJson, sendText } from '../../preview/http'
import { readLoginCode } from '../../preview/shop/address'
import type { ShopServer } from '../../preview/shop/gate'
import type { Shop } from './startShop'

const BODY_LIMIT_BYTES = 10_000

const Session = v.object({ code: v.string() })

/** The shop in the preview: its login at /session, and the server at all other addresses. */
export function createShopServer(shop: Shop): ShopServer {
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url === '/session' && request.method === 'POST') {
      await answerLogin(shop, request, response)
      return
    }
    await shop.followFixtures()
    shop.app.routing(request, response)
  }
  return {
    handle: (request, response) => {
      handle(request, response).catch((error: unknown) => {
        sendText(response, 500, 'text/plain', error instanceof Error ? error.message : String(error))
      })
    },
    upgrade: (request, socket, head) => {
      shop.app.server.emit('upgrade', request, socket, head)
    },
  }
}

/** A shop asks WeChat's code2Session whose the code is. */
async function answerLogin(shop: Shop, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const session = v.safeParse(Session, await readJson(request, BODY_LIMIT_BYTES))
  const openid = session.success ? readLoginCode(session.output.code) : null
  if (openid === null) sendJson(response, 400, { message: 'The code is none of wx.login.' })
  else sendJson(response, 200, { token: await shop.login.issue(openid) })
}
