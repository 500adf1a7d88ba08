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
    [['--fast'], '--fast'],
    [['--size=10'], '--size=10'],
    [['-x'], '-x'],
    [['ours'], 'ours'],
    [['--help', '--fast'], '--fast'],
  ])('refuses %j with one sentence and the usage', (args, argument) => {
    const text = `There is no argument "${argument}".\n\n${USAGE}`
    expect(readCommandLine(args, USAGE)).toEqual({ text, exitCode: 1 })
  })
})
