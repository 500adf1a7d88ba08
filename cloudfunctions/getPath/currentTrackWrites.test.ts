import {
  ask,
  createPorts,
  id,
  inTransit,
  MINUTE,
  NOW,
  outForDelivery,
  pickedUp,
  signed,
  track,
} from '../../testing/currentTrack'

it('keeps and answers a push that was stored while WeChat was asked', async () => {
  const pushed = { version: 1, pathItemList: [outForDelivery], checkedAt: NOW, pushedAt: NOW }
  const { ports, tracks } = createPorts([track()], () => {
    tracks.put({ ...track(), ...pushed, leaseUntil: NOW + 10, revision: 9 })
    return [pickedUp, inTransit]
  })
  await expect(ask(ports)).resolves.toMatchObject({ stale: false, track: pushed })
  expect(tracks.stored(id)).toMatchObject(pushed)
})

it('answers what another caller has stored since, if the lease has run out', async () => {
  const { ports, tracks } = createPorts([track()], () => {
    tracks.put(track({ checkedAt: NOW + 7, pathItemList: [outForDelivery], revision: 9 }))
    return [pickedUp]
  })
  await expect(ask(ports)).resolves.toMatchObject({ track: { pathItemList: [outForDelivery] } })
  expect(tracks.stored(id)).toMatchObject({ pathItemList: [outForDelivery] })
})

it('removes no row that the answer does not have', async () => {
  const pushed = track({ version: 4, pathItemList: [pickedUp, inTransit] })
  const { ports } = createPorts([pushed], () => [pickedUp, outForDelivery])
  const { track: answered } = await ask(ports)
  expect(answered.pathItemList).toEqual([pickedUp, inTransit, outForDelivery])
  expect(answered).toMatchObject({ version: 4 })
})

it('says only once that the end of the journey is news', async () => {
  const { ports, clock } = createPorts([track()], () => [signed])
  await expect(ask(ports)).resolves.toMatchObject({ isNews: true, track: { ended: true } })
  clock.now += 10 * MINUTE
  await expect(ask(ports)).resolves.toMatchObject({ isNews: false, track: { ended: true } })
})
