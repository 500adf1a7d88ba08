import path from 'node:path'
import { ArgumentError, parseArguments, runCommand } from '../commandLine'
import { readInput } from '../read/inputLines'
import { describeSendFailure } from './describeSendFailure'
import { createFunctionTarget } from './functionTarget'
import { readOrderRows, type RowProblem } from './orderRows'
import { sendOrders } from './sendOrders'
import { readSendSettings } from './sendSettings'
import { createServerTarget } from './serverTarget'

const USAGE = `npm run orders:import -- [options] FILE

Stores the orders of FILE through the cloud function putOrders, or through PUT /orders of a server of your own. FILE is CSV or JSON lines in UTF-8, see docs/orders.md;
- is standard input. Nothing is sent unless all lines are good.

  --dry-run   only check the file
  --skip-bad  leave out the orders with wrong lines, and send the others
  --help      print this text

ORDERS_URL and ORDERS_SECRET of a server, or TARO_APP_CLOUD_ENV, WECHAT_APPID and WECHAT_APPSECRET for the cloud function, are
read from .env.local, which .env.example explains. Wrong lines and
orders that were not stored are named on standard error, and the exit code is then 1.`

const ROOT = path.resolve(__dirname, '../..')

/** Of a file that is wrong from end to end. What is left out of a call is always named. */
const MAX_PRINTED = 50

runCommand(USAGE, async (args) => {
  const { values, positionals } = parseArguments({
    args,
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' }, 'skip-bad': { type: 'boolean' } },
  })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new ArgumentError('Name one file.')
  const { rows, problems } = readOrderRows(await readInput(file))
  if (rows.length + problems.length === 0) throw new Error(`${file} has no orders.`)
  const skipBad = values['skip-bad'] ?? false
  printProblems(problems, skipBad ? Infinity : MAX_PRINTED)
  if (problems.length > 0) process.exitCode = 1
  if (values['dry-run']) {
    console.log(`${rows.length} orders are good, ${problems.length} lines are wrong. Nothing was sent.`)
    return
  }
  if (problems.length > 0 && !skipBad)
    throw new Error(`Nothing was sent: mend the ${problems.length} lines, or leave them out with --skip-bad.`)
  const settings = readSendSettings(ROOT)
  const target = settings.way === 'server' ? createServerTarget(settings) : createFunctionTarget(settings)
  const sent = await sendOrders(rows, target, (done) => {
    console.log(`${done} of ${rows.length} orders sent`)
  }).catch((error: unknown) => {
    throw new Error(describeSendFailure(error), { cause: error })
  })
  printProblems(sent.problems)
  if (sent.problems.length > 0) process.exitCode = 1
  console.log(
    Object.entries(sent.counts)
      .map(([status, count]) => `${status}: ${count}`)
      .join(', '),
  )
})

function printProblems(problems: readonly RowProblem[], max = Infinity): void {
  for (const { line, problem } of problems.slice(0, max)) console.error(`Line ${line}: ${problem}.`)
  if (problems.length > max) console.error(`… and ${problems.length - max} more.`)
}
