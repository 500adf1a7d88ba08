import { execFile } from 'node:child_process'
import path from 'node:path'

const PROGRAM = path.join(__dirname, 'exitOnFailure.ts')

/** Runs a program with this work; the exit code, and what it has to say. */
function run(work: string, limitMinutes = 1): Promise<{ code: number; said: string }> {
  const program = `require(${JSON.stringify(PROGRAM)}).endLoudly(${work}, ${limitMinutes})`
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--require', 'tsx/cjs', '-e', program],
      (_error, _out, said) => {
        resolve({ code: child.exitCode ?? -1, said })
      },
    )
  })
}

it('says nothing where the work is done', async () => {
  expect(await run('async () => {}')).toEqual({ code: 0, said: '' })
})

it('says what was thrown, and why', async () => {
  const { code, said } = await run("async () => { throw new Error('lost', { cause: new Error('cut off') }) }")
  expect(code).toBe(1)
  expect(said).toMatch(/lost[^]*cut off/)
})

it('says so where the work waits for what will never come', async () => {
  const { code, said } = await run('() => new Promise(() => {})')
  expect(code).toBe(1)
  expect(said).toContain('It ended before its work was done.')
})

it('says so where the work ends the program itself', async () => {
  const { code, said } = await run('async () => { process.exit(0) }')
  expect(code).toBe(1)
  expect(said).toContain('It ended before its work was done.')
})

it('says so where the work takes too long', async () => {
  const { code, said } = await run('() => new Promise((done) => setTimeout(done, 60_000))', 0.001)
  expect(code).toBe(1)
  expect(said).toContain('It was not done after 0.001 minutes.')
})
