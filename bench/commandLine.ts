import { parseArgs } from 'node:util'

/** What to print instead of running the program, and its exit code; null to run it. */
export interface CommandLineReply {
  text: string
  exitCode: 0 | 1
}

/** Reads the arguments of a program that has no option but `--help`. */
export function readCommandLine(args: string[], usage: string): CommandLineReply | null {
  // strict is off because Node's own message for an unknown option has more than one sentence.
  const { tokens } = parseArgs({ args, strict: false, allowPositionals: true, tokens: true })
  for (const token of tokens) {
    if (token.kind === 'option' && token.name === 'help') continue
    const argument = args[token.index] ?? ''
    return { text: `There is no argument "${argument}".\n\n${usage}`, exitCode: 1 }
  }
  return tokens.length > 0 ? { text: usage, exitCode: 0 } : null
}

/** Ends the program with the usage if the command line asks for help or has an unknown argument. */
export function exitOnArguments(usage: string): void {
  const reply = readCommandLine(process.argv.slice(2), usage)
  if (reply === null) return
  if (reply.exitCode === 0) console.log(reply.text)
  else console.error(reply.text)
  process.exit(reply.exitCode)
}
