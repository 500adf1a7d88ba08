import { parsePathFixture } from './pathFixture'

const row = { action_time: 1795312800, action_type: 100001, action_msg: '已揽收' }

const parse = (body: unknown) => parsePathFixture(JSON.stringify(body, null, 2), 'paths/SF-1.json')

it.each([
  [
    'path_items',
    { path_items: [] },
    "2: path_items is not a field of getPath's reply: did you mean path_item_list?",
  ],
  [
    'pathItemList',
    { waybill_id: '1', pathItemList: [] },
    "3: pathItemList is not a field of getPath's reply: did you mean path_item_list?",
  ],
  ['errCode', { errCode: 40199 }, "2: errCode is not a field of getPath's reply: did you mean errcode?"],
  ['$fualt', { $fualt: 'timeout' }, "2: $fualt is not a field of getPath's reply: did you mean $fault?"],
  [
    'action_tme',
    { path_item_list: [row, { ...row, action_tme: 1 }] },
    '12: path_item_list[1].action_tme is not a field of path_item_list: did you mean action_time?',
  ],
  [
    'actionTime',
    { path_item_list: [{ actionTime: 1 }] },
    '4: path_item_list[0].actionTime is not a field of path_item_list: did you mean action_time?',
  ],
])('refuses the misspelt field %s with its line and the right name', (_name, body, sentence) => {
  expect(() => parse(body)).toThrow(new Error(`paths/SF-1.json:${sentence}`))
})

it('refuses a row in which an unknown field stands for one of its own', () => {
  const { action_msg: desc, ...rest } = row
  expect(() => parse({ path_item_list: [{ ...rest, remark: desc }] })).toThrow(
    'path_item_list[0].remark is not a field of path_item_list: use one of action_time, action_type, action_msg',
  )
})

it.each([
  [
    '{ "$fault": "explode" }',
    '1: $fault is "explode": write timeout, http500, not-json, reset or slow:<milliseconds>',
  ],
  ['{\n  "$fault": "slow"\n}', '2: $fault is "slow": write timeout, '],
  ['{ "$fault": "timeout", "errcode": 1 }', '1: errcode stands beside $fault: take one of them out'],
])('refuses the fault %j', (text, sentence) => {
  expect(() => parsePathFixture(text, 'paths/SF-1.json')).toThrow(`paths/SF-1.json:${sentence}`)
})

it.each([
  ['a text', '<html>502 Bad Gateway</html>'],
  ['null', null],
  ['a list', [row]],
  ['an empty object', {}],
  ['an object of another API', { data: { list: [] } }],
  ['an error', { errcode: 40199, errmsg: 'waybill_id not found' }],
  [
    'rows with wrong values',
    { path_item_list: [null, 'x', {}, { action_time: 'soon' }, { action_type: 1 }] },
  ],
  ['a list that is a text', { waybill_id: '1', path_item_list: 'none' }],
  ['one more field in a complete row', { path_item_list: [{ ...row, city: '深圳' }] }],
])('accepts %s, as a fixture may play a broken reply', (_what, body) => {
  expect(parse(body)).toMatchObject({ kind: 'reply', body })
})

it.each([
  ['timeout', { kind: 'timeout' }],
  ['slow:3000', { kind: 'slow', milliseconds: 3000 }],
])('reads the fault %s', ($fault, fixture) => {
  expect(parse({ $fault })).toEqual(fixture)
})
