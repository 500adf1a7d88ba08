import Taro from '@tarojs/taro'
import * as v from 'valibot'

/** Before each key in a shop's own mini-program, whose storage is shared: the shop may have the same keys. */
const PREFIX = process.env.TARO_APP_PAGE_ROOT ? 'parcel-path:' : ''

/** The value stored under a key on this device for this WeChat user; null if there is none or the schema rejects it. Never throws. */
export function readStored<Schema extends v.GenericSchema>(
  key: string,
  schema: Schema,
): v.InferOutput<Schema> | null {
  try {
    const stored = v.safeParse(schema, Taro.getStorageSync<unknown>(PREFIX + key))
    return stored.success ? stored.output : null
  } catch {
    return null
  }
}

/** Stores a JSON value. A full or broken storage is ignored: what is stored only saves a wait. */
export function writeStored(key: string, value: object): void {
  try {
    Taro.setStorageSync(PREFIX + key, value)
  } catch {
    // See above.
  }
}

/** Removes a key. Never throws. */
export function removeStored(key: string): void {
  try {
    Taro.removeStorageSync(PREFIX + key)
  } catch {
    // A value that stays is overwritten or rejected later.
  }
}

/** The keys that writeStored has stored; none if the storage is broken. Never throws. */
export function listStored(): string[] {
  try {
    const own = Taro.getStorageInfoSync().keys.filter((key) => key.startsWith(PREFIX))
    return own.map((key) => key.slice(PREFIX.length))
  } catch {
    return []
  }
}
