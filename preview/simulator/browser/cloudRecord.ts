import { dispatchRecordEvent } from './recordEvent'

/** A call of the cloud. The optional fields are set when its answer arrives. */
export interface CloudCallRecord {
  /** The name of the function. */
  name: string
  request: unknown
  /** The CloudBase environment, unless it is the account's default one. */
  env?: string
  /** The start of the reply as JSON, or WeChat's errMsg. */
  reply?: string
  /** The size of the reply as JSON in UTF-8. */
  bytes?: number
  milliseconds?: number
  /** Where the function threw, with the line of source. The mini-program never sees it. */
  stack?: string
}

const SUMMARY_LENGTH = 200

/** Every call of the cloud since the page was opened, in order. */
export const cloudCallRecords: CloudCallRecord[] = []

/** Records a call of the cloud, and what comes of it. */
export async function recordCloudCall<T>(record: CloudCallRecord, answer: Promise<T>): Promise<T> {
  const startedAt = performance.now()
  const end = (reply: string) => {
    record.reply = reply.slice(0, SUMMARY_LENGTH)
    record.bytes = new TextEncoder().encode(reply).length
    record.milliseconds = Math.round(performance.now() - startedAt)
    dispatchRecordEvent()
  }
  cloudCallRecords.push(record)
  dispatchRecordEvent()
  try {
    const value = await answer
    end(JSON.stringify(value))
    return value
  } catch (error) {
    end(error instanceof Error ? error.message : JSON.stringify(error))
    throw error
  }
}
