import { readFieldTracks } from '../../../testing/fieldTracks'
import { toJourney } from '../journey'
import { readRoute } from './route'

/** The routes of the public tracks, read by hand; the others name fewer than two cities. */
const ROUTES: Readonly<Record<string, string>> = {
  'T01-SF-jisuapi': '福州 → 南平 → 邵武, done, 234 km',
  'T01b-SF-on-road': '福州 → 南平, left, 131 km',
  'T02-SF-failed': '金华 → 北京 → 石家庄 → 衡水, at, 1613 km',
  'T03-YTO-2024-station': '辛集 → 石家庄 → 成都, at, 1323 km',
  'T03b-YTO-2024-signed': '辛集 → 成都, done, 1302 km',
  'T04-STO-2024': '呼和浩特 → 淮安 → 南京, at, 1205 km',
  'T04b-STO-2024-road': '呼和浩特 → 淮安, left, 1034 km',
  'T05-STO-2020-hyphen': '阜阳 → 合肥 → 临沂 → 潍坊, at, 744 km',
  'T06-ZTO-2020-station': '洛阳 → 郑州 → 杭州, at, 898 km',
  'T06b-ZTO-2020-signed': '洛阳 → 杭州, done, 872 km',
  'T07-ZTO-2019-locker': '中山 → 北京, done, 1955 km',
  'T11-YUNDA-2020': '南通 → 深圳, at, 1249 km',
  'T14-JT-2021-held': '广州 → 东莞 → 深圳, at, 114 km',
  'T14b-JT-2021-problem': '广州 → 深圳, at, 105 km',
  'T14c-JT-2021-station': '广州 → 深圳, at, 105 km',
  'T15-YTO-2026-return': '广州 → 宜宾 → 自贡, left, 1130 km',
  'T16-YUNDA-2022': '盘锦 → 北京, done, 498 km',
  'T16b-YUNDA-2022-road': '盘锦 → 北京, at, 498 km',
  'X1-YTO-station-under-300002': '辛集 → 成都, at, 1302 km',
  'T22-JD-2015': '苏州 → 上海, done, 82 km',
  'T23-SF-2': '上海 → 杭州 → 广州, done, 1213 km',
  'T24-SF-sorted': '福州 → 南平, at, 131 km',
  'D1-delay-then-scan': '深圳 → 长沙, at, 638 km',
  EMS1: '永城 → 上海, at, 558 km',
  'JT-intercept': '广州 → 东莞, left, 52 km',
  'JT-intercept-signed': '广州 → 东莞 → 广州, done, 105 km',
  CN: '长沙 → 重庆, done, 643 km',
  ZTOr: '深圳 → 无锡 → 苏州, at, 1218 km',
}

it.each(readFieldTracks().map(({ id, events }) => [id, ROUTES[id] ?? 'none', events] as const))(
  'the route of %s is %s',
  (_, expected, events) => {
    const route = readRoute(toJourney(events).nodes)
    const names = route?.stops.map(({ city }) => city.name).join(' → ')
    expect(route ? `${names}, ${route.movement}, ${route.doneKm} km` : 'none').toBe(expected)
  },
)
