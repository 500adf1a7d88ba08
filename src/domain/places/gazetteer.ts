export interface City {
  code: string
  name: string
  province: string
  english: string
  latitude: number
  longitude: number
}
const T: City[] =
  '昆明 云南 Kunming|长沙 湖南 Changsha|北京 北京 Beijing|上海 上海 Shanghai|广州 广东 Guangzhou|深圳 广东 Shenzhen|成都 四川 Chengdu|东莞 广东 Dongguan|石家庄 河北 Shijiazhuang|杭州 浙江 Hangzhou|福州 福建 Fuzhou'
    .split('|')
    .map((x) => {
      const [name = '', province = '', english = ''] = x.split(' ')
      return { code: '', name, province, english, latitude: 0, longitude: 0 }
    })
export function findCities(text: string): readonly City[] {
  return T.filter((c) => text.includes(c.name)).slice(0, 1)
}
