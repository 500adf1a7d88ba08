export interface Contestant {
  /** Its name in the results. */
  name: string
  /** The npm package; null for our own. */
  packageName: string | null
  kind: 'taro' | 'native'
  /**
   * Whether a row on screen stays with its row of the path. Without keys every row's text is written again, which is cheap
   * for short rows but moves the state of a row, such as the reading position.
   */
  keyed: boolean
  /** The file in contestants/ that renders a path with it. */
  file: string
  /** The scripts that a mini-program needs for it. */
  scripts: string[]
}

const TDESIGN = 'tdesign-miniprogram/miniprogram_dist'
const VANT = '@vant/weapp/dist'

/** Our own as the page shows it, our own with every node shown, and the peers. */
export const contestants: readonly [Contestant, Contestant, ...Contestant[]] = [
  taro('parcel-path Timeline', null, 'parcelPath', true),
  { ...taro('parcel-path, unfolded', null, 'parcelPathUnfolded', true), scripts: [scriptPath('parcelPath')] },
  taro('taro-ui AtTimeline', 'taro-ui', 'taroUi', false),
  taro('NutUI Steps', '@nutui/nutui-react-taro', 'nutui', true),
  taro('vantui Steps', '@antmjs/vantui', 'vantui', false),
  taro('Taroify Timeline', '@taroify/core', 'taroifyTimeline', true),
  taro('Taroify Steps', '@taroify/core', 'taroifySteps', true),
  {
    name: 'TDesign Steps',
    packageName: 'tdesign-miniprogram',
    kind: 'native',
    keyed: true,
    file: 'tdesign',
    scripts: ['steps/steps.js', 'step-item/step-item.js', 'icon/icon.js'].map((file) => `${TDESIGN}/${file}`),
  },
  {
    name: 'Vant Weapp Steps',
    packageName: '@vant/weapp',
    kind: 'native',
    keyed: false,
    file: 'vantWeapp',
    scripts: ['steps/index.js', 'icon/index.js'].map((file) => `${VANT}/${file}`),
  },
]

/** The numbers of nodes that are measured. */
export const SIZES = [10, 100, 500] as const
export type Size = (typeof SIZES)[number]

function taro(name: string, packageName: string | null, file: string, keyed: boolean): Contestant {
  return { name, packageName, kind: 'taro', keyed, file, scripts: [scriptPath(file)] }
}

function scriptPath(file: string): string {
  return `./contestants/${file}`
}
