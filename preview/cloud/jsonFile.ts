import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type JSONPath,
  type Node,
  type ParseError,
} from 'jsonc-parser'
import * as v from 'valibot'

/** What is wrong in a JSON file: the place of the value, and a sentence without the file's name. */
export interface JsonProblem {
  path: JSONPath
  sentence: string
}

export type Issues = readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]

/**
 * Reads a JSON file against a schema. Throws an Error that begins with the file (relative to the working directory) and
 * the line if the text is not strict JSON or does not match; `describe` writes the sentence about a mismatch.
 */
export function readJsonFile<T>(
  file: string,
  schema: v.GenericSchema<unknown, T>,
  describe: (issues: Issues) => JsonProblem = describeFirstIssue,
): T {
  const text = readFileSync(file, 'utf8')
  const result = v.safeParse(schema, parseJson(text, file))
  if (result.success) return result.output
  throw createJsonError(text, file, describe(result.issues))
}

/** Parses the text of a file as strict JSON. Throws as readJsonFile does. */
export function parseJson(text: string, file: string): unknown {
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  const [first] = errors
  if (first) throw createError(text, file, first.offset, describeParseError(first))
  if (!tree) throw createError(text, file, 0, 'the file is empty')
  return getNodeValue(tree)
}

/** The Error for a value that is wrong in a text that parses. */
export function createJsonError(text: string, file: string, { path, sentence }: JsonProblem): Error {
  const tree = parseTree(text)
  return createError(text, file, tree ? findOffset(tree, path) : 0, sentence)
}

/** The place of a value: the keys and indexes that lead to it. */
export function readPath(issue: v.BaseIssue<unknown>): JSONPath {
  const keys = (issue.path ?? []).map((item) => item.key)
  return keys.filter((key) => typeof key === 'string' || typeof key === 'number')
}

function describeFirstIssue([issue]: Issues): JsonProblem {
  const place = v.getDotPath(issue)
  return { path: readPath(issue), sentence: place === null ? issue.message : `${place}: ${issue.message}` }
}

/** PropertyNameExpected → property name expected */
function describeParseError({ error }: ParseError): string {
  return printParseErrorCode(error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
}

/** A missing field has no place in the text, so its object is found instead. */
function findOffset(tree: Node, path: JSONPath): number {
  const node = findNodeAtLocation(tree, path)
  if (node) return node.parent?.type === 'property' ? node.parent.offset : node.offset
  return path.length === 0 ? tree.offset : findOffset(tree, path.slice(0, -1))
}

function createError(text: string, file: string, offset: number, sentence: string): Error {
  const line = text.slice(0, offset).split('\n').length
  return new Error(`${path.relative(process.cwd(), file)}:${line}: ${sentence}`)
}
