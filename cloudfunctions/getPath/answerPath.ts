import type { OrderPath } from '../../contract/replies'
import type { Reply } from '../../contract/reply'
import type { SharedPath } from '../../contract/sharedPath'
import type { FindCarrierNames } from '../shared/carrierNames'
import { addCarrierNames } from './addCarrierNames'
import { getPath } from './core'
import { getSharedPath, isSharedPathRequest, type SharedPathPorts } from './sharedPath'

/** Answers the owner of an order or the guest of a shared link, with the carriers' names. Throws what the ports throw. */
export async function answerPath(
  event: unknown,
  openid: string | undefined,
  ports: SharedPathPorts,
  findNames: FindCarrierNames,
): Promise<Reply<OrderPath | SharedPath>> {
  const reply = isSharedPathRequest(event)
    ? await getSharedPath(event, ports)
    : await getPath(event, openid, ports)
  return addCarrierNames(reply, findNames)
}
