import * as v from 'valibot'
import type * as domain from '../src/domain/order'

/** Longest name of a province or a city, in UTF-16 code units: 黔西南布依族苗族自治州 has 11. */
const MAX_NAME_LENGTH = 12

/** The end of a street, a building or a village. */
const STREET_END = /[路街道巷弄号號室栋棟幢楼樓层層座村]$/
/** The end of a town, but for the cities that end like one. */
const TOWN = /^(?!景德[镇鎮]$|[萍新宁寧][乡鄉]$).*[镇鎮乡鄉]$/
/** A city or a district with something below it: 深圳市南山区. 市辖区, which shops send for a municipality, is none. */
const NAMES_MORE = /.(?:[市县縣]|[^治政][区區])(?!市?[辖轄][区區]$)..+$/

/** Names in Chinese characters only, as in 双江自治县 or 积石山·东乡; no digit, no Latin letter, no space. */
const PlaceName = v.pipe(
  v.string(),
  v.minLength(2),
  v.maxLength(MAX_NAME_LENGTH),
  v.regex(/^[\p{Script=Han}·]+$/u),
  v.check(
    (name) => ![STREET_END, TOWN, NAMES_MORE].some((pattern) => pattern.test(name)),
    'is an address: write only the names of the province and the city, such as 广东省 and 深圳市',
  ),
)

/** Where an order goes, as two names. Anything nearer to the customer's door is refused. */
export const Destination = v.strictObject({
  province: PlaceName,
  city: PlaceName,
}) satisfies v.GenericSchema<unknown, domain.Destination>

/** A destination in an order document; one of another shape is dropped, as the order is useful without. */
export const OptionalDestination = v.fallback(v.optional(Destination), undefined)
