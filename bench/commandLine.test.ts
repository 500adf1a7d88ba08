import { readCommandLine } from './commandLine'

const USAGE = 'Usage: npm run bench'

describe('readCommandLine', () => {
  it('runs the program if there are no arguments', () => {
    expect(readCommandLine([], USAGE)).toBeNull()
  })

  it('prints the usage for --help', () => {
    expect(readCommandLine(['--help'], USAGE)).toEqual({ text: USAGE, exitCode: 0 })
  })

  it.each([
    ['--fast', 'fast'],
    ['--size=10', 'size'],
    ['-x', 'x'],
    ['ours', 'ours'],
  ])('refuses %s with one sentence and the usage', (argument, name) => {
    const text = `There is no argument "${name}".\n\n${USAGE}`
    expect(readCommandLine([argument], USAGE)).toEqual({ text, exitCode: 1 })
  })
})
