import { distanceKm } from './distance'
import { getCities, provinceEnglish, type City } from './city'

const cityOf = (name: string): City => {
  const city = getCities().find((each) => each.name === name)
  if (!city) throw new Error(`no city ${name}`)
  return city
}

it('a city has its code, province, English name and place', () => {
  expect(cityOf('昆明')).toEqual({
    code: '5301',
    name: '昆明',
    province: '云南',
    english: 'Kunming',
    latitude: 25.04,
    longitude: 102.72,
  })
})

it('a county-level city has the code and province of its prefecture', () => {
  expect(cityOf('义乌')).toMatchObject({ code: '330782', province: '浙江', english: 'Yiwu' })
})

it.each([
  ['西安', "Xi'an"],
  ['六安', "Lu'an"],
  ['延安', "Yan'an"],
  ['厦门', 'Xiamen'],
  ['蚌埠', 'Bengbu'],
  ['重庆', 'Chongqing'],
  ['长春', 'Changchun'],
  ['乐清', 'Yueqing'],
  ['乐山', 'Leshan'],
  ['丽水', 'Lishui'],
  ['台州', 'Taizhou'],
  ['亳州', 'Bozhou'],
  ['都匀', 'Duyun'],
  ['六盘水', 'Liupanshui'],
  ['吕梁', 'Lüliang'],
  ['普洱', "Pu'er"],
  ['景德镇', 'Jingdezhen'],
])('the English name of %s is the Pinyin %s', (name, english) => {
  expect(cityOf(name).english).toBe(english)
})

it.each([
  ['哈尔滨', 'Harbin'],
  ['呼和浩特', 'Hohhot'],
  ['乌鲁木齐', 'Urumqi'],
  ['拉萨', 'Lhasa'],
  ['齐齐哈尔', 'Qiqihar'],
  ['鄂尔多斯', 'Ordos'],
  ['喀什', 'Kashgar'],
  ['日喀则', 'Xigaze'],
  ['香港', 'Hong Kong'],
  ['澳门', 'Macao'],
  ['台北', 'Taipei'],
  ['高雄', 'Kaohsiung'],
])('the English name of %s is not its Pinyin but %s', (name, english) => {
  expect(cityOf(name).english).toBe(english)
})

it.each([
  ['恩施', 'Enshi'],
  ['延边', 'Yanbian'],
  ['西双版纳', 'Xishuangbanna'],
  ['黔东南', 'Qiandongnan'],
  ['巴音郭楞', 'Bayingolin'],
  ['伊犁', 'Ili'],
])('an autonomous prefecture is named without its peoples: %s, %s', (name, english) => {
  expect(cityOf(name).english).toBe(english)
})

it.each([
  ['陕西', 'Shaanxi'],
  ['山西省', 'Shanxi'],
  ['内蒙古自治区', 'Inner Mongolia'],
  ['西藏', 'Xizang'],
  ['廣西壯族自治區', 'Guangxi'],
  ['香港特别行政区', 'Hong Kong'],
  ['昆明', null],
])('the English name of the province %s is %s', (province, english) => {
  expect(provinceEnglish(province)).toBe(english)
})

it('every city has a code of its own and lies in China', () => {
  const cities = getCities()
  expect(new Set(cities.map(({ code }) => code)).size).toBe(cities.length)
  for (const { latitude, longitude, english, province } of cities) {
    expect(latitude).toBeGreaterThan(16)
    expect(latitude).toBeLessThan(53.6)
    expect(longitude).toBeGreaterThan(73.5)
    expect(longitude).toBeLessThan(135.1)
    expect(english).toMatch(/^[A-Z][A-Za-zü' -]+$/)
    expect(province).not.toBe('')
  }
})

it('every city lies near another one of its province, but for three in the far west', () => {
  const cities = getCities()
  const lonely = cities.filter((city) => {
    const others = cities.filter((each) => each !== city && each.province === city.province)
    return others.length > 0 && Math.min(...others.map((each) => distanceKm(city, each))) > 350
  })
  expect(lonely.map(({ name }) => name)).toEqual(['阿里', '哈密', '阿勒泰'])
})

it.each([
  ['北京', '上海', 1068],
  ['保山', '昆明', 359],
  ['昆明', '昆明', 0],
])('from %s to %s it is %i km by great circle', (from, to, km) => {
  expect(Math.abs(distanceKm(cityOf(from), cityOf(to)) - km)).toBeLessThan(5)
})
