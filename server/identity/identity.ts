import type { FastifyRequest } from 'fastify'
import { createCloudRunIdentity } from './cloudRun'
import { createJwtIdentity } from './jwt'
import type { IdentitySettings } from './settings'

/**
 * The openid of the customer who makes a request; null if the request does not prove one. Nothing else of a request says who
 * its customer is. Throws a Failure if that cannot be found out now.
 */
export type Identity = (request: Pick<FastifyRequest, 'headers'>) => Promise<string | null>

/** Creates the one way that the settings name. `now`, Unix seconds, is for tests. */
export function createIdentity(settings: IdentitySettings, now?: () => number): Identity {
  return settings.kind === 'cloudrun' ? createCloudRunIdentity(settings) : createJwtIdentity(settings, now)
}
