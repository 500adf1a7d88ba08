import { readOrderRows } from './orderRows'

const HEADER = 'orderId,openid,deliveryId,waybillId,createdAt'
const read = (text: string) => readOrderRows(Buffer.from(text))
const line = (id: number | string) => `A${id},oOWNER000001,ZTO,W${id},1795143480`

it('reads CSV with a byte order mark, CRLF and quotes, and joins the lines of an order', () => {
  const text = `\uFEFF${HEADER},goodsName\r\n${line(1)},"cup, ""red"""\r\n${line(2)},\r\nA1,oOWNER000001,SF,S1,2026-11-20T10:18:00+08:00,"cup, ""red"""\r\n`
  const { rows, problems } = read(text.replaceAll('1795143480', '1795141080'))
  expect(problems).toEqual([])
  expect(rows).toMatchObject([
    {
      line: 2,
      order: { orderId: 'A1', createdAt: 1795141080, goods: [{ name: 'cup, "red"' }], waybills: [{}, {}] },
    },
    { line: 3, order: { orderId: 'A2', waybills: [{ deliveryId: 'ZTO', waybillId: 'W2' }] } },
  ])
})

it('reads JSON lines', () => {
  const order = { orderId: 'A', openid: 'o1', createdAt: 1795143480, waybills: [] }
  const { rows, problems } = read(
    `${JSON.stringify(order)}\n\n{"orderId":\n{"orderId":"B","deleted":true}\n[]`,
  )
  expect(rows.map((each) => each.line)).toEqual([1, 4])
  expect(problems.map((each) => each.line)).toEqual([3, 5])
})

it('names the ten broken lines of a thousand, with the field and how to mend it', () => {
  const broken: [number, string][] = [
    [10, 'A,oOWNER000001,ZTO,W,1795143480000'],
    [11, 'B,oOWNER000001,ZTO,W,2026-11-20 10:18'],
    [12, 'C,oOWNER000001,顺丰,W,1795143480'],
    [13, 'D,,ZTO,W,1795143480'],
    [14, 'E,oOWNER000001,ZTO,7.31E+13,1795143480'],
    [15, 'F,oOWNER000001,ZTO'],
    [16, 'G,oOWNER000001,ZTO,W,1795143480,more'],
    [17, ',oOWNER000001,ZTO,W,1795143480'],
    [18, 'H,oOWNER000001,ZTO,,1795143480'],
    [19, `${'I'.repeat(129)},oOWNER000001,ZTO,W,1795143480`],
  ]
  const lines = [HEADER, ...Array.from({ length: 1000 }, (_, index) => line(index + 2))]
  for (const [number, text] of broken) lines[number - 1] = text
  const { rows, problems } = read(lines.join('\n'))
  expect(rows).toHaveLength(990)
  expect(problems.map((each) => each.line)).toEqual(broken.map(([number]) => number))
  expect(problems[0]?.problem).toBe('createdAt is in milliseconds: divide it by 1000')
  expect(problems[1]?.problem).toContain('2026-11-20T10:18:00+08:00')
  for (const { problem } of problems) expect(problem).toMatch(/: /)
})

it('refuses an order whose lines differ', () => {
  const { rows, problems } = read([HEADER, line(1), line(1).replace('oOWNER', 'oOTHER'), line(2)].join('\n'))
  expect(rows.map((each) => each.line)).toEqual([4])
  expect(problems).toMatchObject([{ line: 3 }])
  expect(problems[0]?.problem).toMatch(/^differs from line 2 of the same order: write the same in both/)
})

describe('an order of several lines is left out as a whole if one of them', () => {
  const parcel = (waybillId: string) => `A1,oOWNER000001,ZTO,${waybillId},1795143480`
  const leftOut = 'order A1 of line 2 is left out as a whole'

  it.each([
    ['has a wrong time', `A1,oOWNER000001,SF,S1,yesterday`, 'createdAt is wrong'],
    ['has a wrong number', parcel('7.31E+13'), 'waybillId is a number that a spreadsheet has rounded'],
    ['has a cell too many', 'A1,oOWNER000001,SF,S1,1795143480,x', 'has 6 cells'],
    ['has a cell too few, before its id too', 'oOWNER000001,SF,A1', 'has 3 cells'],
    ['belongs to another customer', 'A1,oOTHER,SF,S1,1795143480', 'differs from line 2'],
    ['has lost its id to merged cells', ',,SF,S1,1795143480', 'has neither orderId nor openid'],
  ])('%s', (_name, wrong, problem) => {
    const { rows, problems } = read([HEADER, parcel('W1'), wrong, parcel('W2'), line(2)].join('\n'))
    expect(rows.map(({ order }) => order)).toMatchObject([{ orderId: 'A2' }])
    expect(problems).toEqual([{ line: 3, problem: expect.stringContaining(problem) as unknown }])
    expect(problems[0]?.problem).toContain(leftOut)
  })

  it('comes before the others', () => {
    const { rows, problems } = read([HEADER, parcel('W 1'), parcel('W2'), line(2)].join('\n'))
    expect(rows).toHaveLength(1)
    expect(problems).toEqual([{ line: 2, problem: expect.stringContaining(leftOut) as unknown }])
  })
})

it('leaves out both lines of JSON with the same orderId, and names them', () => {
  const order = { orderId: 'A', openid: 'o1', createdAt: 1795143480, waybills: [] }
  const lines = [order, { ...order, orderId: 'B' }, { orderId: 'A', deleted: true }]
  const { rows, problems } = read(lines.map((each) => JSON.stringify(each)).join('\n'))
  expect(rows.map((each) => each.line)).toEqual([2])
  const problem = 'has the orderId of line 1: write an order once; order A of line 1 is left out as a whole'
  expect(problems).toEqual([{ line: 3, problem }])
})

it('deletes an order whose column deleted says true, and skips lines of commas', () => {
  const { rows, problems } = read([`${HEADER},deleted`, 'A,,,,,TRUE', ',,,,,', `${line(2)},`].join('\n'))
  expect(problems).toEqual([])
  expect(rows.map(({ order }) => order)).toMatchObject([{ orderId: 'A', deleted: true }, { orderId: 'A2' }])
  expect(read(`${HEADER},deleted\n${line(1)},yes`).problems[0]?.problem).toMatch(/^deleted is wrong/)
})

it('names the goods of CSV by their columns', () => {
  const { problems } = read(`${HEADER},goodsName\n${line(1)},${'x'.repeat(201)}`)
  expect(problems[0]?.problem).toMatch(/^goodsName is wrong/)
})

it('reads the destination of CSV, and names a wrong one by its column', () => {
  const header = `${HEADER},destinationProvince,destinationCity`
  const { rows } = read(`${header}\n${line(1)},广东省,深圳市\n${line(2)},,`)
  expect(rows[0]?.order).toMatchObject({ destination: { province: '广东省', city: '深圳市' } })
  expect(rows[1]?.order).not.toHaveProperty('destination')
  const { problems } = read(`${header}\n${line(1)},广东省,深圳市南山区\n${line(2)},广东省,`)
  expect(problems.map(({ problem }) => problem)).toEqual([
    expect.stringMatching(/^destinationCity is an address/),
    expect.stringMatching(/^destinationCity is missing/),
  ])
})

it.each([
  ['a JSON list', Buffer.from('[{}]'), /JSON list/],
  ['a file in GBK', Buffer.from([0xcb, 0xb3, 0xb7, 0xe1]), /not UTF-8/],
  ['a missing column', Buffer.from('orderId,openid\n'), /no column deliveryId, waybillId, createdAt/],
  ['an unknown column', Buffer.from(`${HEADER},__proto__\n`), /Column 6/],
  ['a column twice', Buffer.from(`${HEADER},openid\n`), /openid twice/],
  ['an open quote', Buffer.from(`${HEADER}\n"A1,x\n`), /not CSV/],
  ['an empty file', Buffer.from(''), /Line 1 names no column/],
])('refuses %s in one sentence', (_name, bytes, sentence) => {
  expect(() => readOrderRows(bytes)).toThrow(sentence)
})
