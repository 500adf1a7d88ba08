import websocket from '@fastify/websocket'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { startDeadline } from '../../cloudfunctions/shared/deadline'
import { failureReply } from '../../cloudfunctions/shared/failure'
import type { Database } from '../database/connect'
import type { CreateStores } from '../database/stores'
import { MAX_MESSAGE_BYTES, SWEEP_MS } from './limits'
import { LiveSocket, type SocketRefusal } from './liveSocket'
import { LiveTracks } from './liveTracks'
import { OpenSockets } from './openSockets'

export interface LiveParts {
  /** The customer who makes a request; null if it does not prove one. */
  identity: (request: FastifyRequest) => Promise<string | null>
  createStores: CreateStores
  database: Pick<Database, 'listen'>
  metrics: {
    openSockets: { set: (count: number) => void }
    countRefusal: (reason: SocketRefusal | 'identity' | 'too many sockets') => void
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The customer of a socket; '' outside of /live. */
    watcherOpenid: string
  }
}

/** The channel of the trigger on `tracks`. Its payload is the id of a track that was added, changed or deleted. */
const CHANNEL = 'track_changes'
const MINUTE_MS = 60_000

/**
 * Adds GET /live: a socket that sends a customer's track at once and at every change, whichever instance has stored it. See
 * contract/live.ts for the messages.
 */
export function registerLive(app: FastifyInstance, parts: LiveParts): void {
  const { createStores, database, metrics } = parts
  const tracks = new LiveTracks(({ ids, owners }) =>
    createStores(startDeadline(), owners).tracks.findAll(ids),
  )
  const sockets = new OpenSockets((count) => {
    metrics.openSockets.set(count)
  })
  followChanges(app, database, tracks)
  followTime(app, sockets)

  void app.register(websocket, {
    options: { maxPayload: MAX_MESSAGE_BYTES },
    errorHandler: (_error, socket) => {
      metrics.countRefusal('other')
      socket.terminate()
    },
    preClose: async () => {
      tracks.stop()
      await sockets.close()
    },
  })
  app.decorateRequest('watcherOpenid', '')
  const admit = createAdmission(parts, sockets)
  void app.register((scope, _options, done) => {
    scope.get('/live', { websocket: true, onRequest: admit }, (socket, { watcherOpenid }) => {
      const live = new LiveSocket(socket, watcherOpenid, tracks, metrics.countRefusal)
      sockets.add(live)
      socket.on('close', () => {
        sockets.remove(live)
      })
    })
    done()
  })
}

/** Refuses a request with the status of HTTP before it becomes a socket. */
function createAdmission({ identity, metrics }: LiveParts, sockets: OpenSockets) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const openid = await identity(request)
    if (openid === null) {
      metrics.countRefusal('identity')
      return reply.code(401).send(failureReply('NOT_AUTHORISED'))
    }
    if (!sockets.admit(openid)) {
      metrics.countRefusal('too many sockets')
      return reply.code(429).send(failureReply('BUSY'))
    }
    request.watcherOpenid = openid
    return undefined
  }
}

function followChanges(app: FastifyInstance, database: LiveParts['database'], tracks: LiveTracks): void {
  let unlisten: (() => Promise<void>) | undefined
  app.addHook('onReady', async () => {
    const onChange = (id: string): void => {
      tracks.change(id)
    }
    unlisten = await database.listen(CHANNEL, onChange, () => {
      tracks.changeAll()
    })
  })
  app.addHook('onClose', async () => unlisten?.())
}

function followTime(app: FastifyInstance, sockets: OpenSockets): void {
  const timers = [
    setInterval(() => {
      sockets.sweep()
    }, SWEEP_MS),
    setInterval(() => {
      sockets.forgetOpenings()
    }, MINUTE_MS),
  ]
  for (const timer of timers) timer.unref()
  app.addHook('onClose', (_instance, done) => {
    for (const timer of timers) clearInterval(timer)
    done()
  })
}
