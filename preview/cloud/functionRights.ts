import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'

const ConfigJson = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ permissions: v.object({ openapi: v.array(v.string()) }) }),
)

/** Creates the check whether a function's config.json asks for the right to a cloud call. It is read on every check. */
export function createRightsCheck(functions: string): (functionName: string, apiName: string) => boolean {
  return (functionName, apiName) => {
    const text = readFileSync(path.join(functions, functionName, 'config.json'), 'utf8')
    return v.parse(ConfigJson, text).permissions.openapi.includes(apiName)
  }
}
