import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import * as v from 'valibot'
import { SourceStack } from './sourceStack'

/** What the thread posts. The stack of a returned call is the first one that the function logged. */
const WorkerReport = v.variant('kind', [
  v.object({ kind: v.literal('returned'), json: v.string(), stack: v.optional(v.string()) }),
  v.object({ kind: v.literal('threw'), message: v.string(), stack: v.optional(v.string()) }),
])

/** The error that ended a thread. It comes from another realm, so it is not an instance of this one's Error. */
const Thrown = v.object({ message: v.string(), stack: v.optional(v.string()) })

export type Outcome = v.InferOutput<typeof WorkerReport> | { kind: 'timed out' }

export interface FunctionCall {
  event: unknown
  /** The environment variables that say who calls. */
  identity: Record<string, string>
  /** The clock of the call in Unix seconds; undefined for the true one. */
  nowSeconds: number | undefined
  requestId: string
}

export interface FunctionSettings {
  /** The bundle that exports `main`. */
  entry: string
  /** The source map of the bundle; it need not exist. */
  sourceMap: string
  timeoutSeconds: number
  environment: Record<string, string>
  log: (line: string) => void
}

/** One instance of a cloud function. As in the cloud it serves one call at a time: see FunctionPool. */
export class FunctionInstance {
  private worker: Worker | undefined
  private busy = false
  private readonly stacks: SourceStack

  constructor(private readonly settings: FunctionSettings) {
    this.stacks = new SourceStack(settings.entry, settings.sourceMap)
  }

  /** Ends the call that is running. */
  async close(): Promise<void> {
    await this.worker?.terminate()
  }

  /** Serves one call; the call before must have its outcome. Resolves for every outcome, and logs a stack. */
  async run(call: FunctionCall): Promise<Outcome> {
    this.busy = true
    const worker = (this.worker ??= this.start())
    worker.postMessage(call)
    const outcome = await firstOutcome(worker, this.settings.timeoutSeconds)
    this.busy = false
    if (outcome.kind === 'timed out') await worker.terminate()
    if (outcome.kind === 'timed out' || outcome.stack === undefined) return outcome
    return { ...outcome, stack: this.logStack(outcome.stack) }
  }

  private logStack(stack: string): string {
    const described = this.stacks.describe(stack)
    this.settings.log(described)
    return described
  }

  private start(): Worker {
    const { entry, environment, log } = this.settings
    const worker = new Worker(path.join(__dirname, 'functionWorker.cjs'), {
      env: environment,
      workerData: { entry },
      stdout: true,
      stderr: true,
    })
    const logLine = (line: string): void => {
      log(this.stacks.rewrite(withoutStack(line)))
    }
    createInterface(worker.stdout).on('line', logLine)
    createInterface(worker.stderr).on('line', logLine)
    // The next call starts another worker.
    const discard = (): void => {
      if (this.worker === worker) this.worker = undefined
    }
    worker.on('exit', discard)
    worker.on('error', (error) => {
      discard()
      // During a call the error is its outcome.
      if (!this.busy) this.logStack(error.stack ?? String(error))
    })
    return worker
  }
}

/** Cuts a stack out of a line of JSON: it is unreadable there, and logged separately. */
function withoutStack(line: string): string {
  return line.replace(/\\n\s+at (?:[^"\\]|\\.)*/, '')
}

async function firstOutcome(worker: Worker, timeoutSeconds: number): Promise<Outcome> {
  const settled = new AbortController()
  const { signal } = settled
  try {
    return await Promise.race([
      once(worker, 'message', { signal }).then(([report]) => v.parse(WorkerReport, report)),
      once(worker, 'exit', { signal }).then((): Outcome => ({
        kind: 'threw',
        message: 'the function exited',
      })),
      delay(timeoutSeconds * 1000, { kind: 'timed out' } as const, { signal }),
    ])
  } catch (error) {
    if (v.is(Thrown, error)) return { kind: 'threw', message: error.message, stack: error.stack }
    return { kind: 'threw', message: String(error) }
  } finally {
    settled.abort()
  }
}
