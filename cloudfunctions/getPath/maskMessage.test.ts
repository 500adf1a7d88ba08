import { maskMessage } from './maskMessage'
import { maskRows } from './maskRows'

it.each([
  '顺丰速运 已收取快件',
  '快件在【杭州萧山集散中心】完成分拣，准备发往 【深圳宝安集散中心】',
  '【长沙市】快件已经到达 南昌转运中心，下一站 广州转运中心',
  '您的快件离开【河北省石家庄市辛集市】，已发往【石家庄转运中心】',
  '由【广东广州转运中心】发往【湖南长沙转运中心】',
  '快件派送不成功（原因：客户要求改期派送），我们将于 明天 重新派送',
  '已签收，签收人：本人。感谢使用顺丰，期待再次为您服务',
  '预计 11 月 24 日到达深圳转运中心，请耐心等待',
  '您的快件已存放至【丰巢】，请在 24 小时内取走',
])('shows a message that identifies no one as it is: %s', (message) => {
  expect(maskMessage(message)).toBe(message)
})

it.each([
  [
    '快件交给 陈师傅，正在派送途中（联系电话：13800138000）',
    '快件交给 ***师傅，正在派送途中（联系电话：***）',
  ],
  ['请凭取件码 8-2-5120 及时取件', '请凭取件码 *** 及时取件'],
  ['取件码：A12-KX 已存入丰巢智能柜', '取件码：*** 已存入丰巢智能柜'],
  ['已签收，签收人：张伟', '已签收，签收人：***'],
  ['已由 王芳 代收', '已由 *** 代收'],
  ['李建国已签收', '***已签收'],
  ['【王建州】已代收', '【***】已代收'],
  ['已送达幸福小区8栋2单元302室', '已送达***'],
  ['已送达 幸福路三十二号 二单元五楼', '已送达 ***'],
  ['快件已转寄，单号 SF1402887655310', '快件已转寄，单号 ***'],
  ['派件员：王某洁,电话:136****0037', '派件员：***,电话:***'],
  ['到达 深圳市南山区幸福小区三号楼', '到达 深圳市***'],
  ['已由【深圳幸福科技有限公司】签收', '已由【***】签收'],
  ['离开王伟深圳转运中心', '离开***转运中心'],
  ['已到达 幸福超市', '已到达 ***超市'],
])('masks what may identify a person or open a locker: %s', (message, masked) => {
  expect(maskMessage(message)).toBe(masked)
})

it('says nothing of a message in another language, where a name cannot be told from a place', () => {
  expect(maskMessage('Signed by John Smith, 8 Elm Street')).toBe('')
})

it.each([undefined, null, 13800138000, {}, ['13800138000'], '', '  '])(
  'is empty for a message that is no text: %j',
  (message) => {
    expect(maskMessage(message)).toBe('')
  },
)

it('masks the digits of dates if a message is full of them', () => {
  expect(maskMessage('13天，80天，01天 签收')).toBe('***，***，*** 签收')
})

describe('maskRows', () => {
  it('keeps time and type of a row, and the place of one that cannot be read', () => {
    const row = { actionTime: 1795248120, actionType: 100001, actionMsg: '【深圳市】已揽收 13800138000' }
    expect(maskRows([null, row])).toEqual([null, { ...row, actionMsg: '【深圳市】已揽收 ***' }])
  })

  it.each([
    ['13800138000', 13800138000],
    [13800138000, '13800138000'],
    [8888, 4021],
    [{ phone: '13800138000' }, { phone: '13800138000' }],
  ])('shows no number in the place of a time or a type: %j, %j', (actionTime, actionType) => {
    const [row] = maskRows([{ actionTime, actionType, actionMsg: '已签收' }])
    expect(row).toEqual({ actionTime: null, actionType: 0, actionMsg: '已签收' })
  })

  it('keeps the leading digit of a type that WeChat does not list, as it tells the stage', () => {
    const [row] = maskRows([{ actionTime: 1795248120, actionType: 304021, actionMsg: '' }])
    expect(row).toMatchObject({ actionType: 300000 })
  })

  it('drops fields that WeChat does not document', () => {
    const row = { actionTime: 1795248120, actionType: 300002, actionMsg: '派送', phone: '13800138000' }
    expect(JSON.stringify(maskRows([row]))).not.toContain('138')
  })
})
