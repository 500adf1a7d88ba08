import Taro from '@tarojs/taro'
import * as v from 'valibot'

/**
 * What is kept under a key on this device, for this WeChat user; null where there is nothing, or nothing that the
 * schema can read. Never throws.
 */
export function readStored<Schema extends v.GenericSchema>(
  key: string,
  schema: Schema,
): v.InferOutput<Schema> | null {
  try {
    const kept = v.safeParse(schema, Taro.getStorageSync<unknown>(key))
    return kept.success ? kept.output : null
  } catch {
    return null
  }
}

/** Keeps a value that JSON can hold. A full or broken storage keeps nothing, and nobody waits for it. */
export function writeStored(key: string, value: object): void {
  try {
    Taro.setStorageSync(key, value)
  } catch {
    // What is kept only saves a wait.
  }
}

/** Forgets what is kept under a key. Never throws. */
export function removeStored(key: string): void {
  try {
    Taro.removeStorageSync(key)
  } catch {
    // It is overwritten or read in vain some day.
  }
}
