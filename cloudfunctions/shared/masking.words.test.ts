import { masks } from './masking'

describe('in the same words', () => {
  it.each([
    ['several names', '王*和李*已签收', '王明和李红已签收'],
    ['a name of three characters', '王*已签收', '王小明已签收'],
    ['the whole text', '*', '王小明'],
  ])('a text masks %s of another', (_what, masked, open) => {
    expect(masks(masked, open)).toBe(true)
  })

  it.each([
    ['begins with another name', '王*已签收', '李明已签收'],
    ['ends in other words', '王*已签收', '王明已派送'],
    ['has other words between the masks', '王*和李*签收', '王明及李红签收'],
    ['has nothing where the mask is', '王*师傅', '王师傅'],
    ['has nothing where the first of two masks is', '王*和*签收', '王和李签收'],
    ['has nothing where the second of two masks is', '王*和*签收', '王明和签收'],
    ['has a word between the masks only once', '王*和*和*', '王明和李红'],
    ['shares its only character with both ends', '王*王', '王'],
  ])('a text does not mask another that %s', (_what, masked, open) => {
    expect(masks(masked, open)).toBe(false)
  })
})

describe('in other words', () => {
  it.each([
    ['that is grouped', '派件员 138****8000', '请拨打 138-0013-8000 联系'],
    ['of which only the end is shown', '派件员 ****8000', '请拨打 13800138000 联系'],
    ['of which only the beginning is shown', '派件员 138****', '请拨打 13800138000 联系'],
    ['beside another masked number', '派件员 138****8000，站点 139****9000', '请拨打 13800138000'],
    ['beside another number', '派件员 138****8000', '单号 73123456789，请拨打 13800138000'],
  ])('a text masks a number %s', (_what, masked, open) => {
    expect(masks(masked, open)).toBe(true)
  })

  it.each([
    ['begins in another way', '派件员 138****8000', '请拨打 13900138000'],
    ['ends in another way', '派件员 138****8000', '请拨打 13800138001'],
    ['has no digits but those that are shown', '派件员 138****8000', '请拨打 1388000'],
    ['has none of its digits shown', '派件员 ****', '请拨打 13800138000'],
    ['is too short for a phone', '派件员 13****80', '请拨打 1380'],
  ])('a text does not mask a number that %s', (_what, masked, open) => {
    expect(masks(masked, open)).toBe(false)
  })
})
