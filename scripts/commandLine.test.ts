import { spawnSync } from 'node:child_process'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '..')

function run(script: string, ...args: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  })
}

it.each(['start', 'dev', 'build'])('prints the usage of npm run %s for --help', (script) => {
  const { status, stdout } = run(script, '--help')
  expect(stdout).toMatch(/^npm (run )?(start|dev|build)/)
  expect(stdout).toContain('--help')
  expect(status).toBe(0)
})

it.each(['start', 'dev', 'build'])('refuses an unknown argument of npm run %s with its usage', (script) => {
  const { status, stderr } = run(script, '--mock')
  expect(stderr).toMatch(/^Unknown option '--mock'\.\n\nnpm /)
  expect(status).toBe(1)
})
