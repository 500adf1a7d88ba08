import { readWechatSettings } from '../../cloudfunctions/shared/wechatSettings'
import { ArgumentError, parseArguments, runCommand } from '../commandLine'
import { readInput } from '../read/inputLines'
import { describeSendFailure } from './describeSendFailure'
import { readOrderRows, type RowProblem } from './orderRows'
import { sendOrders } from './sendOrders'

const USAGE = `npm run orders:import -- [options] FILE

Stores the orders of FILE through the cloud function putOrders. FILE is CSV or JSON lines in UTF-8, see docs/orders.md;
- is standard input. Nothing is sent unless all lines are good.

  --dry-run   only check the file
  --skip-bad  leave out the lines that are wrong, and send the others
  --help      print this text

The environment has WECHAT_APPID, WECHAT_APPSECRET, and CLOUD_ENV (the id of the CloudBase environment). An order that was
not stored is named on standard error, and the exit code is 1.`

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
  printProblems(problems)
  if (problems.length > 0) process.exitCode = 1
  if (values['dry-run']) {
    console.log(`${rows.length} orders are good, ${problems.length} lines are wrong. Nothing was sent.`)
    return
  }
  if (problems.length > 0 && !values['skip-bad'])
    throw new Error(`Nothing was sent: mend the ${problems.length} lines, or leave them out with --skip-bad.`)
  const sent = await sendOrders(rows, readSettings(), (done) => {
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

function readSettings() {
  const settings = readWechatSettings({ ...process.env, WECHAT_API: 'https' })
  const env = process.env['CLOUD_ENV'] ?? ''
  if (settings.api !== 'https' || !/^[\w-]+$/.test(env))
    throw new Error("CLOUD_ENV is missing: copy the environment's id from the CloudBase console.")
  return { ...settings, env }
}

function printProblems(problems: readonly RowProblem[]): void {
  for (const { line, problem } of problems.slice(0, MAX_PRINTED)) console.error(`Line ${line}: ${problem}.`)
  if (problems.length > MAX_PRINTED) console.error(`… and ${problems.length - MAX_PRINTED} more.`)
}
