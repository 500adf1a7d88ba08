import { getCities, getProvinces, type City } from './city'
import { once } from './once'

/** A word that names a province, a city, or a district that carriers write without its city. */
export interface PlaceWord {
  province: string | null
  cities: readonly City[]
  /** True if the word means the city only with its kind or after its province: 海西, 东方. */
  needsMore: boolean
}

/** Hubs, towns and districts that carriers write without their city, and counties that contain another city's name. */
const DISTRICTS = `北京:朝阳 通州 顺义 大兴 亦庄 丰台 海淀 昌平 马驹桥 首都机场,天津:武清 滨海新区
上海:浦东 青浦 嘉定 松江 奉贤 徐泾,重庆:江北 渝北 璧山 万州,石家庄:长安,呼和浩特:呼市,保山:隆阳,汕头:澄海
香港:旺角 元朗 荃湾 尖沙咀 葵涌 新界,沈阳:浑南,大连:中山区,鹤岗:兴安区,大庆:大同区,黑河:五大连池
辽源:西安区,长春:朝阳,牡丹江:西安区,齐齐哈尔:甘南县,乌海:海南区,南京:鼓楼 江宁 浦口,徐州:鼓楼
常州:新北区 武进,南通:通州,苏州:吴江,杭州:萧山 余杭 临平,宁波:江北 鄞州 北仑,绍兴:柯桥 上虞
金华:婺城 金东,福州:鼓楼 长乐,厦门:集美 同安 翔安,南平:延平,青岛:即墨 黄岛 城阳,潍坊:寒亭,济南:莱芜
开封:鼓楼,衡水:桃城,益阳:资阳区,武汉:汉口 武昌 汉阳 东西湖 阳逻 天河
广州:番禺 花都 增城 从化 白云 黄埔 天河,佛山:顺德 南海,深圳:宝安 龙岗 龙华 坪山 平湖,东莞:虎门 常平 长安
桂林:兴安县,海口:龙华,成都:双流 郫都 龙泉驿,贵阳:白云,西安:长安,兰州:城关,拉萨:城关`

/** Names that are common words, or parts of other names. */
const NEEDS_MORE = new Set(
  '海南 海西 海北 海东 黄南 山南 东方 兴安 天门 三河 文昌 万宁 南海 新北 桃园 云林 台东 长安 武昌 江北 天河 鼓楼 城关 大兴 长乐'.split(
    ' ',
  ),
)

/** Every word with what it means. */
export const getPlaceWords = once((): ReadonlyMap<string, PlaceWord> => collectWords(getCities()))

function collectWords(cities: readonly City[]): Map<string, PlaceWord> {
  const words = new Map<string, PlaceWord>()
  const add = (word: string, province: string | null, city?: City): void => {
    const known = words.get(word)
    words.set(word, {
      province: province ?? known?.province ?? null,
      cities: [...(known?.cities ?? []), ...(city ? [city] : [])],
      needsMore: NEEDS_MORE.has(word),
    })
  }
  const byName = new Map(cities.map((city) => [city.name, city]))
  for (const city of cities) add(city.name, null, city)
  // 北京 and 上海: the city is the province.
  for (const province of getProvinces().keys()) {
    if (byName.get(province)?.code.endsWith('00') !== true) add(province, province)
  }
  for (const entry of DISTRICTS.split(/[,\n]/)) {
    const [name = '', districts = ''] = entry.split(':')
    for (const district of districts.split(' ')) add(district, null, byName.get(name))
  }
  return words
}
