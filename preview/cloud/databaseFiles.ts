import { readdirSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { readJsonFile } from './jsonFile'
import { checkRule, type Rule } from './securityRules'

/** The files by which the collections are made in CloudBase's console: `<collection>.json`. */
const FOLDER = path.resolve(__dirname, '..', '..', 'cloudfunctions', 'database')

const RuleSchema = v.pipe(
  v.union([v.boolean(), v.string()]),
  v.rawCheck(({ dataset, addIssue }) => {
    try {
      if (dataset.typed) checkRule(dataset.value)
    } catch (error) {
      addIssue({ message: error instanceof Error ? error.message : 'The rule is not understood.' })
    }
  }),
)

/** 1 sorts upwards, -1 downwards. */
const IndexField = v.pipe(
  v.record(v.string(), v.picklist([1, -1])),
  v.check((field) => Object.keys(field).length === 1, 'An index lists its fields one by one, in order.'),
)

const CollectionFile = v.strictObject({
  rule: v.strictObject({ read: RuleSchema, write: RuleSchema }),
  indexes: v.array(
    v.strictObject({
      name: v.pipe(v.string(), v.nonEmpty()),
      unique: v.boolean(),
      fields: v.pipe(v.array(IndexField), v.nonEmpty()),
    }),
  ),
})

/** A collection with the rule and indexes that it has in CloudBase. */
export type CollectionFile = v.InferOutput<typeof CollectionFile>

/** Reads every collection by its name. Throws an Error of one sentence that begins with the file and the line. */
export function readDatabaseFiles(folder = FOLDER): Map<string, CollectionFile> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return new Map(
    files.map((name) => [
      path.basename(name, '.json'),
      readJsonFile(path.join(folder, name), CollectionFile),
    ]),
  )
}

/** Creates the look-up of who may read a collection from the mini-program. One without a file has no rule. */
export function readRules(files: ReadonlyMap<string, CollectionFile>): (collection: string) => Rule {
  return (collection) => files.get(collection)?.rule.read ?? false
}
