import { describeError } from '../problems'
import { createAsyncCalls, WxError } from './asyncCalls'

/** The calls for the phone's storage. Each customer has a storage of their own here. */
export function storageCalls(openid: string) {
  const storage = new DeviceStorage(`storage:${openid}:`)
  return {
    getStorageSync: (key: string) => storage.read(key) ?? '',
    setStorageSync: (key: string, value: unknown) => {
      try {
        storage.write(key, value)
      } catch (error) {
        throw new Error(`setStorageSync:fail ${describeError(error)}`, { cause: error })
      }
    },
    removeStorageSync: storage.remove,
    clearStorageSync: storage.clear,
    getStorageInfoSync: storage.size,
    ...createAsyncCalls({
      getStorage: ({ key }: { key: string }) => {
        const value = storage.read(key)
        if (value === undefined) throw new WxError('data not found')
        return { data: value }
      },
      setStorage: ({ key, data }: { key: string; data: unknown }) => {
        storage.write(key, data)
      },
      removeStorage: ({ key }: { key: string }) => {
        storage.remove(key)
      },
      clearStorage: storage.clear,
      getStorageInfo: storage.size,
    }),
  }
}

/** WeChat's limit is 1 MB a key, and 10 MB in all. */
const MAX_CHARACTERS = 1_048_576

/** Stores values as JSON in the browser's localStorage, under a prefix. */
class DeviceStorage {
  constructor(private readonly prefix: string) {}

  read(key: string): unknown {
    const json = window.localStorage.getItem(this.prefix + key)
    return json === null ? undefined : JSON.parse(json)
  }

  write = (key: string, value: unknown): void => {
    const json = JSON.stringify(value ?? '')
    if (json.length > MAX_CHARACTERS) throw new WxError('entry size limit reached')
    try {
      window.localStorage.setItem(this.prefix + key, json)
    } catch {
      // The browser's limit is about half of WeChat's.
      throw new WxError('exceed storage max size 10Mb')
    }
  }

  remove = (key: string): void => {
    window.localStorage.removeItem(this.prefix + key)
  }

  clear = (): void => {
    this.keys().forEach(this.remove)
  }

  /** The sizes in KB, as in WeChat, with its limit of 10 MB. */
  size = (): { keys: string[]; currentSize: number; limitSize: number } => {
    const keys = this.keys()
    const characters = keys.reduce((sum, key) => sum + key.length + JSON.stringify(this.read(key)).length, 0)
    return { keys, currentSize: Math.ceil(characters / 1024), limitSize: 10_240 }
  }

  private keys(): string[] {
    const all = Object.keys(window.localStorage)
    return all.filter((key) => key.startsWith(this.prefix)).map((key) => key.slice(this.prefix.length))
  }
}
