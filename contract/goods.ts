import * as v from 'valibot'
import type * as domain from '../src/domain/order'

export const Goods = v.object({
  name: v.string(),
  imageUrl: v.string(),
}) satisfies v.GenericSchema<unknown, domain.Goods>

export type Goods = v.InferOutput<typeof Goods>
