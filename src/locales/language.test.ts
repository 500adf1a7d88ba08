import { en } from './en'
import { languageFor } from './language'
import { zhCN } from './zh-CN'
import { zhTW } from './zh-TW'

it.each([
  ['zh_CN', zhCN],
  ['zh', zhCN],
  ['zh_TW', zhTW],
  ['zh_HK', zhTW],
  ['zh-Hant-TW', zhTW],
  ['zh_MO', zhTW],
  ['en', en],
  ['fr', en],
  ['', en],
])('chooses the catalogue for the WeChat language "%s", English if there is none', (language, t) => {
  expect(languageFor(language).catalogue).toBe(t)
})
