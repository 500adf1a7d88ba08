import { readFileSync } from 'node:fs'
import path from 'node:path'
import { SETTINGS } from './settings'

const ROOT = path.resolve(__dirname, '../..')

const namesIn = (file: string): string[] =>
  Array.from(readFileSync(path.join(ROOT, file), 'utf8').matchAll(/^([A-Z_]+)=/gm), ([, name = '']) => name)
const problemOf = (name: string, value: string): string | undefined =>
  SETTINGS.find((setting) => setting.name === name)?.findProblem?.(value)

describe('the settings', () => {
  it('that go into the bundles are all named in .env, which is committed', () => {
    const names = SETTINGS.filter(({ use }) => use === 'build').map(({ name }) => name)
    expect(namesIn('.env').sort()).toEqual(names.sort())
  })

  it('are all explained in .env.example, but those for development', () => {
    const names = SETTINGS.map(({ name }) => name).filter((name) => !name.startsWith('TARO_APP_LOCAL_'))
    expect(namesIn('.env.example').sort()).toEqual(names.sort())
  })

  it('have a comment before each of them in .env.example', () => {
    const blocks = readFileSync(path.join(ROOT, '.env.example'), 'utf8').split('\n\n')
    expect(blocks.filter((block) => block.includes('=') && !block.startsWith('# '))).toEqual([])
  })
})

describe('a value', () => {
  it.each([
    ['TARO_APP_CLOUD_ENV', 'shop-1a2b3c4d5e'],
    ['TARO_APP_TRANSPORT', 'http'],
    ['TARO_APP_SERVER_URL', 'https://parcels.example.com'],
    ['TARO_APP_SERVER_URL', 'https://shop.example.com:8443/parcels/v1'],
    ['TARO_APP_SESSION_URL', 'https://shop.example.com/wechat/session'],
    ['TARO_APP_CONTAINER_SERVICE', 'parcel-path'],
    ['TARO_APP_NOTICE_SIGNED', 'Wq3-_8Y thing1={message} time4={time} phrase2=已签收'],
    ['TARO_APP_NOTICE_DETAILS', 'true'],
    ['TARO_APP_PUSH_SOURCES', 'wx_unknown wx_devtools,scf'],
    ['TARO_APP_SHOP_PAGE', '/pages/home/index'],
    ['TARO_APP_KEEP_DAYS', '90'],
    ['TARO_APP_PAGE_ROOT', 'packages/parcel-path'],
  ])('of %s can be used: %s', (name, value) => {
    expect(problemOf(name, value)).toBeUndefined()
  })

  it.each([
    ['TARO_APP_CLOUD_ENV', 'My Shop', 'is no environment id'],
    ['TARO_APP_TRANSPORT', 'https', 'none of cloud, container and http'],
    ['TARO_APP_SERVER_URL', 'http://parcels.example.com', 'no address of https'],
    ['TARO_APP_SERVER_URL', 'https://parcels.example.com/', 'without a slash at its end'],
    ['TARO_APP_SERVER_URL', 'parcels.example.com', 'no address of https'],
    ['TARO_APP_SERVER_URL', 'https://name:secret@example.com', 'no address of https'],
    ['TARO_APP_SESSION_URL', 'https://shop.example.com/session?to=1', 'no address of https'],
    ['TARO_APP_CONTAINER_SERVICE', 'Parcel Path', 'no name of a service'],
    ['TARO_APP_NOTICE_DETAILS', 'yes', 'write true'],
    ['TARO_APP_PUSH_SOURCES', 'wx_unknown; wx_http', 'with spaces between them'],
    ['TARO_APP_SHOP_PAGE', 'pages/home', 'is no page'],
    ['TARO_APP_KEEP_DAYS', '0', 'whole number of days'],
    ['TARO_APP_KEEP_DAYS', '1.5', 'whole number of days'],
    ['TARO_APP_PAGE_ROOT', '/parcel-path', 'no folder of a mini-program'],
    ['TARO_APP_PAGE_ROOT', 'parcel-path/', 'no folder of a mini-program'],
    ['TARO_APP_PAGE_ROOT', '../shop', 'no folder of a mini-program'],
    ['TARO_APP_PAGE_ROOT', '包裹', 'no folder of a mini-program'],
    ['TARO_APP_NOTICE_SIGNED', '模板 thing1=好', 'template id'],
    ['TARO_APP_NOTICE_SIGNED', 'T1', 'has no fields'],
    ['TARO_APP_NOTICE_SIGNED', 'T1 thing=好', '“thing”'],
    ['TARO_APP_NOTICE_SIGNED', 'T1 thing1', 'no text for thing1'],
    ['TARO_APP_NOTICE_SIGNED', 'T1 thing1={waybill}', '{waybill} in thing1'],
    ['TARO_APP_NOTICE_SIGNED', 'T1 thing1=a thing1=b', 'thing1 twice'],
    ['TARO_APP_NOTICE_SIGNED', 'T1 thing1=已 签收', '“签收”'],
  ])('of %s cannot be used: %s', (name, value, problem) => {
    expect(problemOf(name, value)).toContain(problem)
  })
})
