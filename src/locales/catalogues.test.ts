import { withMessages } from '../../testing/onDemand'
import { Converter } from 'opencc-js/cn2t'
import { catalogueSentences } from '../../testing/catalogueSentences'
import { en } from './en'
import { languages } from './language'
import { zhCN } from './zh-CN'
import { zhTW } from './zh-TW'

const toTaiwan = Converter({ from: 'cn', to: 'tw' })
/** OpenCC writes 臺, and takes the last characters of 賣家什麼 for 傢什. */
const ALSO_TAIWAN = new Set('台家')

describe.each(Object.entries(languages))('the catalogue %s', (_language, { catalogue }) => {
  const sentences = catalogueSentences(catalogue)

  it('is long, and no sentence of it has a hole', () => {
    expect(sentences.length).toBeGreaterThan(300)
    expect(find(sentences, /undefined|null|NaN|\[object|\s{2}|^\s|\s$/)).toEqual([])
  })

  it('shows a customer no code', () => {
    expect(find(sentences, /[A-Z]{2,}_|\bWAYBILL|errcode/i)).toEqual([])
  })
})

it.each([
  ['zh-CN', zhCN, /[「」『』"']/],
  ['zh-TW', zhTW, /[“”‘’"']/],
  ['en', en, /[「」『』"]/],
])('the catalogue %s has its own quotation marks only', (_language, catalogue, foreign) => {
  expect(find(catalogueSentences(catalogue), foreign)).toEqual([])
})

it('no sentence in Traditional characters has a Simplified one', () => {
  const found = catalogueSentences(zhTW).filter(({ text }) => simplifiedOf(text).length > 0)
  expect(found).toEqual([])
})

it('the check for Simplified characters finds one', () => {
  expect(simplifiedOf('到了深圳转運中心')).toEqual(['转'])
})

it('the catalogue for Taiwan has the words of Taiwan', () => {
  const mainland = /消息|發貨|派送|網點|哪兒|刷新|[一幾\d] ?條|賬|發給|打開|軟件|網絡|視頻|屏幕|默認/
  expect(find(catalogueSentences(zhTW), mainland)).toEqual([])
})

it('the Chinese catalogues say what they mean', () => {
  const unclear = /没读懂|問的人|问的人|存下的|快递最近消息|快递给的原因|付款|取到件|收到件/
  expect(find([...catalogueSentences(zhCN), ...catalogueSentences(zhTW)], unclear)).toEqual([])
})

it("quotes a carrier's words where its language or script is another one", () => {
  expect(zhCN.action.carrierWords('受天气影响')).toBe('受天气影响')
  expect(zhTW.action.carrierWords('受天气影响')).toBe('「受天气影响」')
  expect(en.action.carrierWords('受天气影响')).toBe('“受天气影响”')
})

it('names a place in the words of the language', () => {
  expect([zhCN, zhTW, en].map((t) => withMessages(t).messages?.namePlace('城南丰巢柜'))).toEqual([
    undefined,
    '城南豐巢櫃',
    '城南 Hive Box locker',
  ])
})

describe('the newest message in a message to the shop', () => {
  it('is quoted as the carrier wrote it', () => {
    const lines = [zhCN, zhTW, en].map(({ action }) => action.shopMessage.lastUpdate('09:12', '已到长沙'))
    expect(lines).toEqual([
      '最新物流：09:12 已到长沙',
      '最新貨態：09:12「已到长沙」',
      'Latest update: 09:12 “已到长沙”',
    ])
  })

  it.each(Object.entries(languages))('leaves no empty quotation marks if it is empty: %s', (_, language) => {
    expect(language.catalogue.action.shopMessage.lastUpdate('09:12', '')).toMatch(/09:12 ?$/)
  })
})

function find(sentences: ReturnType<typeof catalogueSentences>, pattern: RegExp): string[] {
  return sentences.filter(({ text }) => pattern.test(text)).map(({ path, text }) => `${path}: ${text}`)
}

/** The Simplified characters of a text. OpenCC leaves Traditional ones as they are. */
function simplifiedOf(text: string): string[] {
  const turned = Array.from(toTaiwan(text))
  return Array.from(text).filter((each, index) => each !== turned[index] && !ALSO_TAIWAN.has(each))
}
