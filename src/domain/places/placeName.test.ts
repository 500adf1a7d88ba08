import { readPlaceName } from './placeName'

const read = (written: string) => {
  const { parts, kind, branch } = readPlaceName(written)
  return [...parts.map((part) => (typeof part === 'string' ? part : part.english)), kind, branch]
}

it.each([
  ['昆明转运中心', ['Kunming', 'hub', '']],
  ['云南昆明西北新城公司', ['Kunming', '西北新城', 'branch', '']],
  ['江苏南京转运中心', ['Nanjing', 'hub', '']],
  ['河北省石家庄市辛集市', ['Shijiazhuang', 'Xinji', null, '']],
  ['苏州昆山营业部', ['Suzhou', 'Kunshan', 'branch', '']],
  ['安能长沙分拨中心', ['安能', 'Changsha', 'hub', '']],
  ['上海浦东中转场', ['Shanghai', '浦东', 'hub', '']],
  ['香港青衣中轉場', ['Hong Kong', '青衣', 'hub', '']],
  ['深圳市', ['Shenzhen', null, '']],
  ['菜鸟驿站(阳光花园店)', ['cainiao', '(阳光花园店)']],
  ['成都南城都汇四期31栋店菜鸟驿站', ['Chengdu', '南城都汇四期31栋店', 'cainiao', '']],
  ['北门丰巢柜', ['北门', 'hive', '']],
  ['发件网点', ['sender', '']],
  ['金杨站', ['金杨站', null, '']],
  ['朝阳花园南门店', ['朝阳花园南门店', null, '']],
  ['（加盟）江苏苏州公司【园区】', ['（加盟）', 'Suzhou', '公司 园区', null, '']],
  ['', [null, '']],
])('the parts of "%s" are %j', (written, parts) => {
  expect(read(written)).toEqual(parts)
})
