// One cloud function in a thread of its own, with a process.env of its own: there CloudBase puts the caller's identity.
const { parentPort, workerData } = require('node:worker_threads')
const { shiftedDate } = require('../shiftedDate.cjs')

const TrueDate = Date
let aheadMs = 0
// For callers who bring a clock of their own.
globalThis.Date = shiftedDate(TrueDate, () => aheadMs)

const { main } = require(workerData.entry)

parentPort.on('message', async ({ event, identity, nowSeconds }) => {
  aheadMs = nowSeconds === undefined ? 0 : nowSeconds * 1000 - TrueDate.now()
  // The caller before may have been somebody, and this one nobody.
  delete process.env.WX_OPENID
  Object.assign(process.env, identity)
  try {
    const result = await main(event, {})
    // A function's result travels as JSON; nothing returned arrives as null.
    parentPort.postMessage({ kind: 'returned', json: JSON.stringify(result) ?? 'null' })
  } catch (error) {
    parentPort.postMessage({ kind: 'threw', message: error instanceof Error ? error.message : String(error) })
  }
})
