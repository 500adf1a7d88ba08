import { SetDataCounter } from './setDataCounter'

describe('SetDataCounter', () => {
  it('counts calls and the bytes of their JSON in UTF-8, three for a Chinese character', () => {
    const counter = new SetDataCounter()
    counter.add({ 'root.cn': [1] })
    counter.add({ a: '运' })
    expect(counter.calls).toBe(2)
    expect(counter.takeTotal()).toEqual({ calls: 2, bytes: 15 + 11 })
  })

  it('starts again at 0 once the total was taken', () => {
    const counter = new SetDataCounter()
    counter.add({})
    counter.takeTotal()
    expect(counter.takeTotal()).toEqual({ calls: 0, bytes: 0 })
  })
})
