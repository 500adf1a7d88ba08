import { Tally } from './setDataCounter'

it('counts calls and the bytes of their JSON, of which a Chinese character has three', () => {
  const tally = new Tally()
  tally.add({ 'root.cn': [1] })
  tally.add({ a: '运' })
  expect(tally.calls).toBe(2)
  expect(tally.take()).toEqual({ calls: 2, bytes: 15 + 11 })
})

it('begins anew once it was asked', () => {
  const tally = new Tally()
  tally.add({})
  tally.take()
  expect(tally.take()).toEqual({ calls: 0, bytes: 0 })
})
