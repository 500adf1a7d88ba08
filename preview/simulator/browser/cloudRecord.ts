import { tellRecorded } from './recorded'

/** One call of the cloud; what only its answer brings is not there until then. */
export interface CloudCallRecord {
  /** The name of the function. */
  name: string
  request: unknown
  /** The start of what came back, as JSON, or WeChat's errMsg. */
  reply?: string
  /** What came back, as JSON in UTF-8. */
  bytes?: number
  milliseconds?: number
  /** Where the function threw, with the line of source. The mini-program never sees it. */
  stack?: string
}

const SUMMARY_LENGTH = 200

/** Every call of the cloud since the page was opened, in the order they were made. */
export const cloudCallRecords: CloudCallRecord[] = []

/** Records a call of the cloud, and what comes of it. */
export async function recordCloudCall<T>(record: CloudCallRecord, answer: Promise<T>): Promise<T> {
  const startedAt = performance.now()
  const end = (reply: string) => {
    record.reply = reply.slice(0, SUMMARY_LENGTH)
    record.bytes = new TextEncoder().encode(reply).length
    record.milliseconds = Math.round(performance.now() - startedAt)
    tellRecorded()
  }
  cloudCallRecords.push(record)
  tellRecorded()
  try {
    const value = await answer
    end(JSON.stringify(value))
    return value
  } catch (error) {
    end(error instanceof Error ? error.message : JSON.stringify(error))
    throw error
  }
}
