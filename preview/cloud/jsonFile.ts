import { readFileSync } from 'node:fs'
import path from 'node:path'
import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { JSONPath, Node, ParseError } from 'jsonc-parser'
import * as v from 'valibot'

/**
 * Reads a JSON file against a schema. Throws an Error that names the file (from the working directory) and the line,
 * both where the text is not strict JSON and where a value is not what the schema asks for.
 */
export function readJsonFile<T>(file: string, schema: v.GenericSchema<unknown, T>): T {
  const text = readFileSync(file, 'utf8')
  const tree = parseStrictly(text, file)
  const result = v.safeParse(schema, getNodeValue(tree))
  if (result.success) return result.output
  const [issue] = result.issues
  const node = deepestNode(tree, jsonPath(issue))
  const where = v.getDotPath(issue)
  throw problem(file, text, node.offset, where === null ? issue.message : `${where}: ${issue.message}`)
}

function parseStrictly(text: string, file: string): Node {
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  const [first] = errors
  if (first) throw problem(file, text, first.offset, inWords(printParseErrorCode(first.error)))
  if (!tree) throw problem(file, text, 0, 'the file is empty')
  return tree
}

/** PropertyNameExpected → property name expected */
function inWords(errorName: string): string {
  return errorName.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
}

function jsonPath(issue: v.BaseIssue<unknown>): JSONPath {
  const keys = (issue.path ?? []).map((item) => item.key)
  return keys.filter((key) => typeof key === 'string' || typeof key === 'number')
}

/** A missing key has no place of its own: then the object that should hold it is named. */
function deepestNode(tree: Node, location: JSONPath): Node {
  const node = findNodeAtLocation(tree, location)
  return node ?? (location.length === 0 ? tree : deepestNode(tree, location.slice(0, -1)))
}

function problem(file: string, text: string, offset: number, message: string): Error {
  const line = text.slice(0, offset).split('\n').length
  return new Error(`${path.relative(process.cwd(), file)}:${line}: ${message}`)
}
