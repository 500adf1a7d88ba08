import { en } from '../en'
import { zhCN } from '../zh-CN'
import { AT, nothing } from '../../../testing/storyFacts'

describe('the story of a parcel that', () => {
  const facts = { ...nothing, at: AT }

  it.each([
    ['a station signed for', zhCN, '由城南驿站代签收', '包裹应该在那里，可以去取。'],
    ['a station signed for', en, 'by 城南驿站', 'Your parcel should be waiting for you there.'],
  ])('%s points there and sends nobody to the family', (_, t, who, where) => {
    const text = t.story.signedByOther({ ...facts, signer: { name: '城南驿站', kind: 'keeper' } })
    expect(text).toContain(who)
    expect(text).toContain(where)
    expect(text).not.toMatch(/家人|门卫|home/)
  })

  it('somebody unknown signed for sends to the family and the gatehouse', () => {
    expect(zhCN.story.signedByOther(facts)).toBe('DAY 09:12 由别人代签，可以先问问家人或门卫。')
  })

  it('was signed for too early tells both reports', () => {
    const both = { ...facts, collectionPlace: '城南丰巢柜', signedBefore: { at: { ...AT, day: '昨天' } } }
    expect(zhCN.story.readyForCollection(both)).toBe(
      'DAY 09:12 放进了城南丰巢柜，方便的时候就可以去取。快递在昨天 09:12 报过签收。',
    )
    expect(zhCN.story.deliveryFailed(both)).toContain('报过签收')
    expect(en.story.readyForCollection(both)).toContain('The carrier had reported it as delivered at 09:12')
  })

  it('was not delivered advises a call only if there is a number to call', () => {
    expect(zhCN.story.deliveryFailed({ ...facts, callable: 'courier' })).toContain('打电话')
    expect(zhCN.story.deliveryFailed(facts)).not.toContain('打电话')
    expect(en.story.deliveryFailed(facts)).not.toContain('call')
  })

  it('is out for delivery names whom to call', () => {
    expect(zhCN.story.outForDelivery({ ...facts, callable: 'branch' })).toContain('打给网点')
    expect(en.story.outForDelivery({ ...facts, callable: 'branch' })).toContain('Call the branch.')
    expect(zhCN.story.outForDelivery(facts)).toContain('请留意电话')
  })

  it('goes back says where it is and, after a long silence, how long', () => {
    const location = { movement: 'left', place: '自贡', towards: '广州', sorting: false, at: AT } as const
    expect(zhCN.story.returning({ ...facts, location })).toBe(
      '包裹正在退回给商家，DAY 09:12 离开自贡，正前往广州。可以问问商家接下来怎么办。',
    )
    expect(zhCN.story.returning({ ...facts, silentFor: '13 天' })).toBe(
      '包裹正在退回给商家。已经 13 天没有新消息，可以请商家查一查。',
    )
  })

  it('was sorted without a reported arrival does not claim one', () => {
    const location = { movement: 'at', place: '长沙', towards: '深圳', sorting: false, at: null } as const
    expect(zhCN.story.inTransit({ ...facts, location })).toBe('在长沙，下一站是深圳。')
    expect(en.story.inTransit({ ...facts, location })).toBe('It is at 长沙. Next stop: 深圳.')
  })

  it('was fetched says so', () => {
    expect(zhCN.story.signed({ ...facts, fetched: true })).toContain('取走')
    expect(en.story.signed({ ...facts, fetched: true })).toContain('Collected at 09:12')
  })
})
