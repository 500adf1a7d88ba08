import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { dotenvParse } from '@tarojs/helper'
import leven from 'leven'
import { SETTINGS, type Setting } from './settings'
import { findMissingForTransport } from './transportSettings'

/** Values by name; an empty setting has the value ''. */
export type Settings = Readonly<Record<string, string>>

/** Settings that cannot be used. The message has a sentence for each. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'))
  }
}

/** Settings of these names are ours. Others in the files belong to other programs. */
const PREFIXES = ['TARO_APP_', 'WECHAT_', 'TENCENT_SECRET_', 'ORDERS_']
const MAX_TYPOS = 3
const MODE = 'production'
/** The last file that names a setting wins, and a variable of the shell over all files, as in Taro's build. */
const FILES = ['.env', '.env.local', `.env.${MODE}`, `.env.${MODE}.local`]

/** Reads the settings of a production build, whatever they are. */
export function readSettings(root: string): Settings {
  const shell = { ...process.env }
  const settings = dotenvParse(root, PREFIXES, MODE)
  // Taro's parser also copies the files into process.env, where they would pass for variables of the shell.
  for (const name of Object.keys(settings))
    if (shell[name] === undefined) Reflect.deleteProperty(process.env, name)
  const inShell = Object.entries(shell).filter(([name]) => PREFIXES.some((prefix) => name.startsWith(prefix)))
  return { ...settings, ...Object.fromEntries(inShell) } as Settings
}

/** The settings that become constants in the bundles. Throws a SettingsError if one cannot be used, or one that is needed is empty. */
export function readBuildSettings(root: string): Settings {
  const settings = readSettings(root)
  const problems = [...findProblems(root, settings), ...findMissingForTransport(settings)]
  if (problems.length > 0) throw new SettingsError(problems)
  const names = SETTINGS.filter(({ use }) => use === 'build').map(({ name }) => name)
  return Object.fromEntries(names.map((name) => [name, settings[name] ?? '']))
}

/** A sentence for each setting that is unknown or has a value that cannot be used: its name, place, and how to mend it. */
export function findProblems(root: string, settings: Settings): string[] {
  return Object.entries(settings).flatMap(([name, value]) => {
    const setting = SETTINGS.find((each) => each.name === name)
    const problem = setting ? findProblem(setting, value.trim()) : describeUnknown(name)
    return problem === undefined ? [] : [`${name} (${findPlace(root, name)}) ${problem}.`]
  })
}

function findProblem({ findProblem: find }: Setting, value: string): string | undefined {
  return value === '' ? undefined : find?.(value)
}

/** A misspelt name would be a setting without effect. */
function describeUnknown(name: string): string {
  const similar = SETTINGS.find((setting) => leven(setting.name, name) <= MAX_TYPOS)
  return similar
    ? `is no setting: its name is ${similar.name}`
    : 'is no setting: remove it, or look for its name in .env.example'
}

/** Where a setting gets its value: "the shell", or a file with its line. */
function findPlace(root: string, name: string): string {
  if (process.env[name] !== undefined) return 'the shell'
  for (const file of [...FILES].reverse()) {
    const line = findLine(path.join(root, file), name)
    if (line > 0) return `${file}:${line}`
  }
  return '.env'
}

function findLine(file: string, name: string): number {
  if (!existsSync(file)) return 0
  const isSetting = new RegExp(`^\\s*(?:export\\s+)?${name}\\s*[=:]`)
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.map((line) => isSetting.test(line)).lastIndexOf(true) + 1
}
