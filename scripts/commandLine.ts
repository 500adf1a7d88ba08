import { parseArgs, type ParseArgsConfig } from 'node:util'

/** A mistake in the arguments of a command. The command prints it together with its usage. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError'
}

/** node:util's parseArgs. Throws an ArgumentError of one sentence for an argument that is unknown or incomplete. */
export function parseArguments<Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config)
  } catch (error) {
    if (!isParseError(error)) throw error
    // Node adds advice after the first sentence.
    const [sentence = ''] = error.message.split(/\.\s/)
    throw new ArgumentError(`${sentence}.`, { cause: error })
  }
}

function isParseError(error: unknown): error is NodeJS.ErrnoException {
  const { code, message } = error as Partial<NodeJS.ErrnoException>
  return message !== undefined && (code?.startsWith('ERR_PARSE_ARGS_') ?? false)
}

/**
 * Runs a command with the arguments of this process. `--help` prints the usage. An error is printed as its message, an
 * ArgumentError with the usage after it, and ends the process with exit code 1.
 */
export function runCommand(usage: string, command: (args: string[]) => void | Promise<void>): void {
  const args = process.argv.slice(2)
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage)
    return
  }
  Promise.resolve(args)
    .then(command)
    .catch((error: unknown) => {
      fail(error instanceof ArgumentError ? new Error(`${error.message}\n\n${usage}`) : error)
    })
}

/** Prints the message of an error and ends the process with exit code 1. */
export function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
