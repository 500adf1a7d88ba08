// Runs one cloud function in a thread with a process.env of its own, where CloudBase puts the caller's identity.
const { inspect } = require('node:util')
const { parentPort, workerData } = require('node:worker_threads')
const { shiftedDate } = require('../shiftedDate.cjs')

const TrueDate = Date
let aheadMs = 0
// A caller may bring a clock of its own.
globalThis.Date = shiftedDate(TrueDate, () => aheadMs)

let loggedStack
const writeError = console.error
// A function may log why it failed and answer with a bare code: the stack then belongs to the call.
console.error = (...parts) => {
  loggedStack ??= parts.map(findStack).find(Boolean)
  writeError(...parts)
}

const { main } = require(workerData.entry)

parentPort.on('message', async ({ event, identity, nowSeconds, requestId }) => {
  aheadMs = nowSeconds === undefined ? 0 : nowSeconds * 1000 - TrueDate.now()
  loggedStack = undefined
  // The call before may have had an openid and this one none.
  delete process.env.WX_OPENID
  Object.assign(process.env, identity)
  try {
    const result = await main(event, { request_id: requestId })
    // CloudBase sends a result as JSON; undefined arrives as null.
    parentPort.postMessage({ kind: 'returned', json: JSON.stringify(result) ?? 'null', stack: loggedStack })
  } catch (error) {
    const { message, stack } =
      error instanceof Error ? error : { message: String(error), stack: inspect(error) }
    parentPort.postMessage({ kind: 'threw', message, stack })
  }
})

/** The stack in what is logged: an Error, or a text or a JSON object with a stack in it. */
function findStack(part) {
  if (part instanceof Error) return part.stack
  if (typeof part !== 'string') return undefined
  return textsIn(part).find((text) => /\n\s+at /.test(text))
}

function textsIn(text) {
  try {
    return Object.values(JSON.parse(text)).filter((value) => typeof value === 'string')
  } catch {
    return [text]
  }
}
