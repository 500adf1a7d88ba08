import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'

const ConfigJson = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ permissions: v.object({ openapi: v.array(v.string()) }) }),
)

/** Tells whether a built function asks for the right to a cloud call, in the config.json beside it. */
export function createRightsCheck(functions: string): (functionName: string, apiName: string) => boolean {
  return (functionName, apiName) => {
    const text = readFileSync(path.join(functions, functionName, 'config.json'), 'utf8')
    return v.parse(ConfigJson, text).permissions.openapi.includes(apiName)
  }
}
