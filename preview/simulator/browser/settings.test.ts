import { readSettings, weChatLanguage } from './settings'

const defaults = { openid: 'oFIRST', language: 'zh-CN' }

it('takes the settings from the browser if the address has none', () => {
  expect(readSettings('', defaults)).toEqual({
    openid: 'oFIRST',
    language: 'zh_CN',
    theme: undefined,
    fontSize: 17,
    nowSeconds: undefined,
    network: 'online',
    privacy: 'agreed',
  })
})

it('takes the settings from the address', () => {
  const asked = '?openid=oABC123456&lang=en&theme=dark&fontSize=23&now=1795424000&network=slow&privacy=ask'
  expect(readSettings(asked, defaults)).toEqual({
    openid: 'oABC123456',
    language: 'en',
    theme: 'dark',
    fontSize: 23,
    nowSeconds: 1795424000,
    network: 'slow',
    privacy: 'ask',
  })
})

it('ignores invalid settings', () => {
  expect(readSettings('?theme=pink&fontSize=big&now=-1&network=5g&privacy=maybe', defaults)).toMatchObject({
    theme: undefined,
    fontSize: 17,
    nowSeconds: undefined,
    network: 'online',
    privacy: 'agreed',
  })
})

it.each([
  ['zh', 'zh_CN'],
  ['zh-CN', 'zh_CN'],
  ['zh_CN', 'zh_CN'],
  ['zh-Hans-SG', 'zh_CN'],
  ['zh-TW', 'zh_TW'],
  ['zh-Hant', 'zh_TW'],
  ['zh-HK', 'zh_HK'],
  ['en-US', 'en'],
  ['ja', 'ja'],
])("converts the language %s to WeChat's name %s", (tag, written) => {
  expect(weChatLanguage(tag)).toBe(written)
})
