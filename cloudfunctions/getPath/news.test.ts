import type { PathItem } from '../../contract/pathItem'
import {
  ask,
  createPorts,
  inTransit,
  outForDelivery,
  pickedUp,
  signed,
  track,
} from '../../testing/currentTrack'

const known = [pickedUp, inTransit]

it.each<[string, PathItem[], boolean]>([
  ['that is out for delivery by it', [...known, outForDelivery], true],
  ['that is signed for by it', [...known, signed], true],
  ['of which it says only more of the same', [...known, { ...inTransit, actionTime: 1795413000 }], false],
  ['of which it says nothing new', known, false],
])('an answer is news for the order of a parcel %s: %p', async (_what, rows, isNews) => {
  const { ports } = createPorts([track({ pathItemList: known })], () => rows)
  await expect(ask(ports)).resolves.toMatchObject({ isNews, stale: false })
})
