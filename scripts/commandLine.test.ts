import { spawnSync } from 'node:child_process'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '..')

/** Every command of package.json that is a program of ours. */
const COMMANDS = [
  ['npm start', 'scripts/start.ts'],
  ['npm run dev', 'scripts/dev.ts'],
  ['npm run build', 'scripts/build.ts'],
  ['npm run gallery', 'e2e/support/gallery.ts'],
  ['npm run gate:wechat', 'e2e/support/gate/wechatCi.ts'],
  ['npm run bench', 'bench/index.ts'],
  ['npm run bench:cloud', 'bench/cloud/index.ts'],
  ['npm run bench:messages', 'bench/messages/index.ts'],
  ['npm run read', 'scripts/read/index.ts'],
] as const

function run(program: string, ...args: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', program, ...args], { cwd: ROOT, encoding: 'utf8' })
}

it.each(COMMANDS)('prints the usage of %s for --help', (command, program) => {
  const { status, stdout } = run(program, '--help')
  expect(stdout.startsWith(command)).toBe(true)
  expect(stdout).toContain('--help')
  expect(status).toBe(0)
})

it.each(COMMANDS)('refuses an unknown argument of %s with one sentence and its usage', (command, program) => {
  const { status, stderr } = run(program, '--mock')
  expect(stderr.startsWith(`Unknown option '--mock'.\n\n${command}`)).toBe(true)
  expect(status).toBe(1)
})
