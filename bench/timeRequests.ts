import autocannon from 'autocannon'
import { summarizeTimings, type Timings } from './cloud/timings'

export interface BenchRequest {
  method: 'POST'
  path: string
  headers: Record<string, string>
  body: string
}

export interface Load {
  origin: string
  /** Open connections, each with one request at a time. */
  connections: number
  amount: number
  next: () => BenchRequest
  /** Part of every right answer. */
  answer: string
}

/** Makes the requests at full load and times them. Throws if one of them fails. */
export async function timeRequests({ origin, connections, amount, next, answer }: Load): Promise<Timings> {
  const milliseconds: number[] = []
  let [asked, refused] = ['', '']
  const running = autocannon({
    url: origin,
    connections,
    amount,
    requests: [
      {
        setupRequest: (request) => {
          const { headers, ...following } = next()
          asked = following.path
          return { ...request, ...following, headers: { ...request.headers, ...headers } }
        },
      },
    ],
    verifyBody: (body) => {
      const isRight = body.includes(answer)
      if (!isRight) refused = body
      return isRight
    },
  })
  // autocannon's own total is measured in whole intervals, which is too coarse.
  const start = performance.now()
  let end = start
  running.on('response', (_client, _status, _bytes, took) => {
    milliseconds.push(took)
    end = performance.now()
  })
  const { errors, mismatches, non2xx } = await running
  if (errors + mismatches + non2xx > 0)
    throw new Error(
      `${errors} errors, ${mismatches} wrong answers, ${non2xx} refusals at ${asked}, such as ${refused}`,
    )
  return summarizeTimings(milliseconds, (end - start) / 1000)
}
