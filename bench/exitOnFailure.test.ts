import { execFile } from 'node:child_process'
import path from 'node:path'

const MODULE = path.join(__dirname, 'exitOnFailure.ts')

/** Runs a program with this work; resolves with its exit code and its standard error. */
function run(work: string, limitMinutes = 1): Promise<{ code: number; stderr: string }> {
  const program = `require(${JSON.stringify(MODULE)}).exitOnFailure(${work}, ${limitMinutes})`
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--require', 'tsx/cjs', '-e', program],
      (_error, _stdout, stderr) => {
        resolve({ code: child.exitCode ?? -1, stderr })
      },
    )
  })
}

describe('exitOnFailure', () => {
  it('prints nothing and exits with 0 when the work is finished', async () => {
    expect(await run('async () => {}')).toEqual({ code: 0, stderr: '' })
  })

  it('prints an error with its cause and exits with 1', async () => {
    const work = "async () => { throw new Error('lost', { cause: new Error('cut off') }) }"
    const { code, stderr } = await run(work)
    expect(code).toBe(1)
    expect(stderr).toMatch(/lost[^]*cut off/)
  })

  it('exits with 1 when the work waits for a promise that never settles', async () => {
    const { code, stderr } = await run('() => new Promise(() => {})')
    expect(code).toBe(1)
    expect(stderr).toContain('The program ended before its work was finished.')
  })

  it('exits with 1 when the work ends the program itself', async () => {
    const { code, stderr } = await run('async () => { process.exit(0) }')
    expect(code).toBe(1)
    expect(stderr).toContain('The program ended before its work was finished.')
  })

  it('exits with 1 when the work takes longer than the limit', async () => {
    const { code, stderr } = await run('() => new Promise((done) => setTimeout(done, 60_000))', 0.001)
    expect(code).toBe(1)
    expect(stderr).toContain('The work was not finished after 0.001 minutes.')
  })
})
