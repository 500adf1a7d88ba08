import { dispatchRecordEvent } from './recordEvent'

/** One setData. Each crosses from WeChat's logic thread to its view, which is what makes a page slow. */
export interface SetDataRecord {
  /** The path of the page or component. */
  is: string
  keys: string[]
  /** The size of the data as JSON in UTF-8. */
  bytes: number
}

interface SetsData {
  is: string
  setData: (data: Record<string, unknown>, callback?: () => void) => void
}

/** Every setData since the page was opened. */
export const setDataRecords: SetDataRecord[] = []

/** Records each setData of a page or component, and passes the data on as JSON, as WeChat does. */
export function recordSetData(instance: SetsData): void {
  const setData = instance.setData.bind(instance)
  instance.setData = (data, callback) => {
    const json = JSON.stringify(data)
    setDataRecords.push({
      is: instance.is,
      keys: Object.keys(data),
      bytes: new TextEncoder().encode(json).length,
    })
    dispatchRecordEvent()
    setData(JSON.parse(json) as Record<string, unknown>, callback)
  }
}
