import autocannon from 'autocannon'
import { summarizeTimings, type Timings } from '../cloud/timings'

export interface BenchRequest {
  method: 'POST'
  path: string
  headers: Record<string, string>
  body: string
}

export interface Load {
  origin: string
  requests: readonly BenchRequest[]
  /** Part of every right answer. */
  answer: string
}

const NO_REQUEST: BenchRequest = { method: 'POST', path: '/', headers: {}, body: '' }

/** Open connections, each with one request at a time. */
const CONNECTIONS = 20

/** Makes the requests at full load and times them. Throws if one of them fails. */
export async function timeRequests({ origin, requests, answer }: Load): Promise<Timings> {
  const milliseconds: number[] = []
  let next = 0
  let refused = ''
  const running = autocannon({
    url: origin,
    connections: CONNECTIONS,
    amount: requests.length,
    requests: [
      {
        setupRequest: (request) => {
          const { headers, ...following } = requests[next % requests.length] ?? NO_REQUEST
          next += 1
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
  const start = performance.now()
  let end = start
  running.on('response', (_client, _status, _bytes, took) => {
    milliseconds.push(took)
    end = performance.now()
  })
  const { errors, mismatches, non2xx } = await running
  if (errors + mismatches + non2xx > 0)
    throw new Error(
      `${requests[0]?.path ?? ''}: ${errors} errors, ${mismatches} wrong answers, ${non2xx} refusals such as ${refused}`,
    )
  return summarizeTimings(milliseconds, (end - start) / 1000)
}
