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
  expect(problems).toEqual([
    { line: 3, problem: 'differs from line 2 of the same order: write the same in both' },
  ])
})

it.each([
  ['a file in GBK', Buffer.from([0xcb, 0xb3, 0xb7, 0xe1]), /not UTF-8/],
  ['a missing column', Buffer.from('orderId,openid\n'), /no column deliveryId, waybillId, createdAt/],
  ['an unknown column', Buffer.from(`${HEADER},__proto__\n`), /Column 6/],
  ['a column twice', Buffer.from(`${HEADER},openid\n`), /openid twice/],
  ['an open quote', Buffer.from(`${HEADER}\n"A1,x\n`), /not CSV/],
  ['an empty file', Buffer.from(''), /Line 1 names no column/],
])('refuses %s in one sentence', (_name, bytes, sentence) => {
  expect(() => readOrderRows(bytes)).toThrow(sentence)
})
