import { createCarrierNames, type CarrierMemory } from '../shared/carrierNames'
import { createCarrierStore } from '../shared/carrierStore'
import { createCloud } from '../shared/cloud'
import type { Deadline } from '../shared/deadline'
import { createInstanceGuard } from '../shared/instanceGuard'
import { createOrderStore } from '../shared/orderStore'
import { createCustomerFunction } from '../shared/runFunction'
import { createTrackStore } from '../shared/trackStore'
import { addCarrierNames } from './addCarrierNames'
import { listOrders } from './core'
import { listCost } from './cost'

const cloud = createCloud()
const guard = createInstanceGuard(cloud)
const now = (): number => Math.floor(Date.now() / 1000)
const memory: CarrierMemory = {}
const createPorts = (deadline: Deadline) => ({
  orders: createOrderStore(cloud, deadline),
  tracks: createTrackStore(cloud, deadline),
})

/** The cloud function `listOrders`: ListOrdersRequest to OrderPage, see contract/. */
export const main = createCustomerFunction(
  { name: 'listOrders', cloud, guard, cost: listCost },
  async (event, openid, deadline) => {
    const reply = await listOrders(event, openid, createPorts(deadline))
    // Only getPath asks WeChat, so this function needs no right to.
    const store = createCarrierStore(cloud, deadline)
    return addCarrierNames(reply, createCarrierNames({ memory, store, now }))
  },
)
