import * as v from 'valibot'

const Orders = v.array(
  v.object({
    openid: v.string(),
    orderId: v.string(),
    goods: v.optional(v.string()),
    waybills: v.array(v.object({ deliveryId: v.string(), waybillId: v.string() })),
  }),
)

/** An order of the fixtures, with the fields that the panel needs. `goods` is the name of the first ones. */
export type Order = v.InferOutput<typeof Orders>[number]

/** Fetches the orders of the fixtures. Throws if the server cannot read them. */
export async function fetchOrders(): Promise<Order[]> {
  const response = await fetch('/panel/orders.json')
  if (!response.ok) throw new Error(await response.text())
  return v.parse(Orders, await response.json())
}
