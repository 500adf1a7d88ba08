import { kindAt, kindSet, textAt } from './lookup'
import { findAll, pattern, shapeOf } from './grammar'
import type { Range, Scan } from './phrases'
import type { Token } from './tokens'

/** The surnames of 97 % of the people in China; other words behind "快递员" are no names: 每天, 找不到, 西城. */
const SURNAME =
  '[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪辛柯穆詹岳葛祁毕聂焦柴屈古颜岑关包司殷阮纪舒涂查裴翟戚鲁梅盛童俞章倪卫左吉迟鲍翁靳祝项游冉骆温庄晏瞿牛樊凌霍甘耿宁欧尤景单尚柳苗植简卓蓝连管丛桂虞席甄窦麦佟卞仇褚齐符滕刁晁芦敖商农桑巫闻巩娄谷邢曲车苟宫麻米闵冀蒲仝郎邬苑解蔺臧华仲费喻季池邝栗续湛伍牟申容敬卜冼危边应党储屠占岩母舍原伊茅蓬]|欧阳|上官|司徒|诸葛|皇甫|司马'
/** Two or three characters, a surname with a title, or a masked name. */
const PERSON = new RegExp(
  `^(?:(?:${SURNAME})[\\u4e00-\\u9fff]{1,2}|[小老阿][\\u4e00-\\u9fff]|[\\u4e00-\\u9fff]某[\\u4e00-\\u9fff]?|[\\u4e00-\\u9fff]{1,3}(?:师傅|先生|女士|小姐)|[\\u4e00-\\u9fff]{1,2}\\*{1,2}[\\u4e00-\\u9fff]?|\\*{1,2}[\\u4e00-\\u9fff]|[A-Z][A-Za-z]{1,11})$`,
)
const NOT_A_PERSON =
  /[路街区市县省镇乡村栋楼号店站柜厦园部局所厂校室贸仓]$|提醒|联系|暂无|重新|尽快|收货|送货|上门|确认|姓名|二组|小时|^[今明次后][天日]/
/** What may stand between a label and the name. */
const LINKS = kindSet('space', 'link', 'open', 'comma', 'of', 'is', 'otherNumber')
const LINK_WORD = /^姓名$/
const JOB_NUMBER = /^[A-Za-z]?\d{4,12}$/
const ATTACHED = pattern(
  '(?:of|link|aside) (name) (?:link name)? (?:number|aside|past|order)* (?:deliver|delivering|pickup|number|aside)',
)
const CALLED = pattern('call (name) aside')

/** True for text that can be the name of a person. */
export function isPerson(text: string): boolean {
  return PERSON.test(text) && !NOT_A_PERSON.test(text)
}

/** The courier's or clerk's name: behind a label or a job number, or between the branch and a verb. Null if unsure. */
export function readCourier(scan: Scan): Range | null {
  const { tokens } = scan
  for (let index = 0; index < tokens.length; index += 1) {
    const kind = kindAt(tokens, index)
    const job =
      kind === 'number' && kindAt(tokens, index - 1) === 'open' && JOB_NUMBER.test(textAt(tokens, index))
    const name = kind === 'courier' || kind === 'clerk' || job ? readPerson(tokens, index + 1) : null
    if (name) return name
  }
  const shape = shapeOf(scan, false)
  const called = findAll(scan, shape, CALLED).filter(({ text }) => text.endsWith('师傅'))
  return [...findAll(scan, shape, ATTACHED), ...called].find(({ text }) => isPerson(text)) ?? null
}

function readPerson(tokens: readonly Token[], index: number): Range | null {
  let at = index
  while (at < index + 8 && isLink(tokens[at])) at += 1
  const token = tokens[at]
  return token?.kind === 'name' && isPerson(token.text) ? { from: at, to: at + 1 } : null
}

function isLink(token: Token | undefined): boolean {
  if (!token) return false
  return (
    LINKS.has(token.kind) ||
    LINK_WORD.test(token.text) ||
    (token.kind === 'number' && JOB_NUMBER.test(token.text))
  )
}
