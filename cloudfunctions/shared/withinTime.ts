import { Failure } from './failure'

/** The result of the work. Throws TIMEOUT after `milliseconds`; the work then goes on, and its result is dropped. */
export async function withinTime<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Failure('TIMEOUT', `no answer within ${milliseconds} ms`))
    }, milliseconds)
  })
  try {
    return await Promise.race([work, deadline])
  } finally {
    clearTimeout(timer)
  }
}
