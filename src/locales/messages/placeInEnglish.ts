import { provinceEnglish } from '../../domain/places/city'
import { readPlaceName, type FacilityKind } from '../../domain/places/placeName'

const FACILITIES: Readonly<Record<FacilityKind, string>> = {
  hub: 'hub',
  sorting: 'sorting centre',
  warehouse: 'warehouse',
  branch: 'branch',
  station: 'station',
  cainiao: 'Cainiao station',
  mama: 'Mama station',
  supermarket: 'parcel shop',
  locker: 'locker',
  hive: 'Hive Box locker',
  pickupPoint: 'pickup point',
  airport: 'Airport',
  customs: 'Customs',
  post: 'post office',
  sender: 'sending branch',
}

/** "云南昆明西北新城公司" as "Kunming 西北新城 branch": a name that the gazetteer lacks stays as the carrier writes it. */
export function placeInEnglish(written: string): string {
  const { parts, kind, branch } = readPlaceName(written)
  const names = parts.map((part) =>
    typeof part === 'string' ? (provinceEnglish(part) ?? part) : part.english,
  )
  if (kind && names.length === 0) names.push('the')
  return [...names, ...(kind ? [FACILITIES[kind]] : []), ...(branch ? [branch] : [])].join(' ')
}

/** "in Beijing", "in Shaanxi", "at Changsha hub". */
export function atInEnglish(written: string): string {
  const { parts, kind } = readPlaceName(written)
  const isRegion =
    kind === null && parts.every((part) => typeof part !== 'string' || provinceEnglish(part) !== null)
  return `${isRegion ? 'in' : 'at'} ${placeInEnglish(written)}`
}

const SIGNERS: readonly [RegExp, string][] = [
  [/^家人/, 'family'],
  [/^(?:邻居|隔壁)/, 'a neighbour'],
  [/^同事/, 'a colleague'],
  [/^(?:朋友|室友)/, 'a friend'],
  [/^(?:门卫|保安|传达室|收发室|值班室)/, 'the front desk'],
  [/^(?:他人|别人|其他人)/, 'someone else'],
  [/^前台/, 'the front desk'],
  [/^物业/, 'the property office'],
  [/^(?:收发章|单位章)/, 'a company stamp'],
  [/^(?:驿站|代收点|快递超市|超市|便利店)$/, 'a pickup point'],
  [/^(?:快递柜|自提柜|智能柜|柜)$/, 'a locker'],
]

/** The word for a role; else a place, or the name of a person as it is written. */
export function signerInEnglish(written: string): string {
  return SIGNERS.find(([words]) => words.test(written))?.[1] ?? placeInEnglish(written)
}
