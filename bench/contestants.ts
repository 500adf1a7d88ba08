export interface Contestant {
  /** As the results call it. */
  name: string
  /** The npm package; null for our own. */
  packageName: string | null
  kind: 'taro' | 'native'
  /**
   * Whether a row on screen stays with its row of the path. Where it does not, each row's text is written anew: cheap for
   * short rows, but it moves whatever a row keeps, such as a reader's place.
   */
  keyed: boolean
  /** The file in contestants/ that draws a path with it. */
  file: string
  /** What a mini-program takes in for it. */
  scripts: string[]
}

const TDESIGN = 'tdesign-miniprogram/miniprogram_dist'
const VANT = '@vant/weapp/dist'

/** Everything that is measured: our own as the page shows it, our own with every node shown, the peers. */
export const contestants: readonly [Contestant, Contestant, ...Contestant[]] = [
  taro('parcel-path Timeline', null, 'parcelPath', true),
  { ...taro('parcel-path, unfolded', null, 'parcelPathUnfolded', true), scripts: [scriptOf('parcelPath')] },
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

/** How many nodes a path has. */
export const SIZES = [10, 100, 500] as const
export type Size = (typeof SIZES)[number]

function taro(name: string, packageName: string | null, file: string, keyed: boolean): Contestant {
  return { name, packageName, kind: 'taro', keyed, file, scripts: [scriptOf(file)] }
}

function scriptOf(file: string): string {
  return `./contestants/${file}`
}
