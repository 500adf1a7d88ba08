import { readFileSync } from 'node:fs'
import * as v from 'valibot'

const CloudbaseRc = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ functions: v.array(v.object({ name: v.string(), timeout: v.number() })) }),
)

/** The default of WeChat's console. */
const DEFAULT_SECONDS = 3

/** Reads from cloudbaserc.json how long each function may run, in seconds. */
export function readFunctionTimeouts(cloudbaserc: string): (name: string) => number {
  const { functions } = v.parse(CloudbaseRc, readFileSync(cloudbaserc, 'utf8'))
  return (name) => functions.find((each) => each.name === name)?.timeout ?? DEFAULT_SECONDS
}
