import { pinyin } from 'pinyin-pro'

/** Provinces, by code of GB/T 2260, with the name that China uses for them in English. */
export const PROVINCES = `11 北京 Beijing, 12 天津 Tianjin, 13 河北 Hebei, 14 山西 Shanxi, 15 内蒙古 Inner Mongolia, 21 辽宁 Liaoning,
22 吉林 Jilin, 23 黑龙江 Heilongjiang, 31 上海 Shanghai, 32 江苏 Jiangsu, 33 浙江 Zhejiang, 34 安徽 Anhui, 35 福建 Fujian,
36 江西 Jiangxi, 37 山东 Shandong, 41 河南 Henan, 42 湖北 Hubei, 43 湖南 Hunan, 44 广东 Guangdong, 45 广西 Guangxi,
46 海南 Hainan, 50 重庆 Chongqing, 51 四川 Sichuan, 52 贵州 Guizhou, 53 云南 Yunnan, 54 西藏 Xizang, 61 陕西 Shaanxi,
62 甘肃 Gansu, 63 青海 Qinghai, 64 宁夏 Ningxia, 65 新疆 Xinjiang, 71 台湾 Taiwan, 81 香港 Hong Kong, 82 澳门 Macao`

/** Names that come from another language, or that are established in another spelling than Pinyin. */
const ESTABLISHED = `香港 Hong Kong, 澳门 Macao, 呼和浩特 Hohhot, 鄂尔多斯 Ordos, 呼伦贝尔 Hulunbuir, 巴彦淖尔 Bayannur, 乌兰察布 Ulanqab,
兴安 Hinggan, 锡林郭勒 Xilingol, 阿拉善 Alxa, 乌兰浩特 Ulanhot, 二连浩特 Erenhot, 锡林浩特 Xilinhot, 哈尔滨 Harbin,
齐齐哈尔 Qiqihar, 大兴安岭 Da Hinggan Ling, 甘孜 Garze, 马尔康 Barkam, 拉萨 Lhasa, 日喀则 Xigaze, 昌都 Qamdo,
林芝 Nyingchi, 那曲 Nagqu, 阿里 Ngari, 果洛 Golog, 格尔木 Golmud, 香格里拉 Shangri-La, 乌鲁木齐 Urumqi,
克拉玛依 Karamay, 吐鲁番 Turpan, 博尔塔拉 Bortala, 巴音郭楞 Bayingolin, 阿克苏 Aksu, 克孜勒苏 Kizilsu, 喀什 Kashgar,
和田 Hotan, 伊犁 Ili, 阿勒泰 Altay, 库尔勒 Korla, 阿图什 Artux, 霍尔果斯 Horgos, 奎屯 Kuytun, 阿拉尔 Aral,
图木舒克 Tumxuk, 台北 Taipei, 新北 New Taipei, 台中 Taichung, 高雄 Kaohsiung, 基隆 Keelung, 新竹 Hsinchu,
嘉义 Chiayi, 彰化 Changhua, 屏东 Pingtung, 台东 Taitung, 花莲 Hualien`

/** Names that pinyin-pro reads in another way. */
const READINGS = '乐清 yue qing, 都匀 du yun, 珲春 hun chun'

const ENGLISH = readPairs(ESTABLISHED)
const SYLLABLES = readPairs(READINGS)

/** A city's English name by the official romanisation: 昆明 Kunming, 西安 Xi'an, 呼和浩特 Hohhot. */
export function romanise(name: string): string {
  return ENGLISH.get(name) ?? joinSyllables(syllablesOf(name))
}

/** The Pinyin syllables of a name, in small letters without tones. */
export function syllablesOf(name: string): readonly string[] {
  return SYLLABLES.get(name)?.split(' ') ?? pinyin(name, { toneType: 'none', type: 'array' })
}

/** An apostrophe separates a syllable that begins with a vowel: Xi'an. */
export function joinSyllables(syllables: readonly string[]): string {
  const joined = syllables
    .map((syllable, index) => (index > 0 && /^[aoe]/.test(syllable) ? `'${syllable}` : syllable))
    .join('')
  return joined.charAt(0).toUpperCase() + joined.slice(1)
}

function readPairs(list: string): ReadonlyMap<string, string> {
  return new Map(
    list
      .split(/,\s+/)
      .map((entry) => [entry.slice(0, entry.indexOf(' ')), entry.slice(entry.indexOf(' ') + 1)]),
  )
}
