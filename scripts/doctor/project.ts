import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'

/** A collection as a file of cloudfunctions/database describes it. */
export interface Collection {
  name: string
  /** Who may read and write it from a phone. */
  rule: Record<string, unknown>
  indexes: readonly { name: string; unique: boolean; fields: readonly Record<string, 1 | -1>[] }[]
}

const CollectionFile = v.object({
  rule: v.record(v.string(), v.unknown()),
  indexes: v.array(
    v.object({
      name: v.string(),
      unique: v.boolean(),
      fields: v.array(v.record(v.string(), v.picklist([1, -1]))),
    }),
  ),
})

/** The collections that the functions use. */
export function readCollections(root: string): Collection[] {
  const folder = path.join(root, 'cloudfunctions/database')
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({
      name: path.basename(file, '.json'),
      ...v.parse(CollectionFile, readJson(path.join(folder, file))),
    }))
}

/** The names of the cloud functions: the folders with an index.ts. */
export function readFunctionNames(root: string): string[] {
  const folder = path.join(root, 'cloudfunctions')
  return readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'index.ts')))
}

/** The appid of project.config.json; empty if there is none. */
export function readAppid(root: string): string {
  const file = v.parse(
    v.object({ appid: v.fallback(v.string(), '') }),
    readJson(path.join(root, 'project.config.json')),
  )
  return file.appid
}

export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
