/** The Traditional characters of the phrase book's words, each followed by its simplified form. */
const PAIRS =
  '貨货單单號号郵邮遞递櫃柜點点驛驿為为憑凭請请領领達达離离開开發发運运營营業业廠厂區区縣县門门衛卫電电話话聯联繫系係系師师員员稱称歡欢個个實实將将處处預预計计時时間间攔拦無无場场內内關关稅税務务報报檢检' +
  '驗验國国飛飞機机車车裝装揀拣倉仓庫库製制誤误遲迟滯滞戶户變变轉转還还銷销毀毁損损壞坏丟丢遺遗滅灭絕绝籤签簽签證证碼码於于與与後后從从進进裡里裏里來来過过經经當当應应們们買买賣卖親亲屬属鄰邻樓楼廳厅費费' +
  '額额價价備备註注資资傳传節节約约線线護护導导專专對对錯错設设認认謝谢詳详諮咨詢询適适遠远週周陽阳雙双順顺題题風风颱台駛驶騎骑體体髮发東东臺台鄉乡鎮镇華华豐丰貿贸隻只復复換换沒没準准滿满災灾熱热爾尔畢毕' +
  '異异監监盤盘確确積积範范類类編编總总續续職职聽听臉脸臨临藍蓝複复見见規规訂订記记評评謹谨讓让負负責责賞赏賬账趕赶載载輛辆輸输辦办違违遷迁鋪铺錄录長长閉闭隱隐難难霧雾顧顾鳥鸟貓猫併并優优僅仅儘尽盡尽吳吴' +
  '問问啟启團团園园圓圆圖图壓压媽妈學学寧宁寶宝廢废惡恶愛爱掃扫撥拨擬拟敗败數数極极橋桥氣气爭争紅红級级細细組组給给統统網网託托錦锦鏈链陳陈響响麵面拚拼'
const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  PAIRS.match(/../g)?.map((pair) => [pair.charAt(0), pair.charAt(1)]),
)

/** The simplified form of a Traditional character of the trade; any other character as it is. */
export function simplify(character: string): string {
  return SIMPLIFIED.get(character) ?? character
}
