import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import * as v from 'valibot'

const WorkerReport = v.variant('kind', [
  v.object({ kind: v.literal('returned'), json: v.string() }),
  v.object({ kind: v.literal('threw'), message: v.string() }),
])

/** What a thread died of; it comes from another realm, so it is no instance of this one's Error. */
const Thrown = v.object({ message: v.string() })

export type Outcome = v.InferOutput<typeof WorkerReport> | { kind: 'timed out' }

export interface FunctionCall {
  event: unknown
  /** The environment variables that say who calls. */
  identity: Record<string, string>
  /** The clock of the call in Unix seconds; undefined for the true one. */
  nowSeconds: number | undefined
}

export interface FunctionSettings {
  /** The bundle that exports `main`. */
  entry: string
  timeoutSeconds: number
  environment: Record<string, string>
  log: (line: string) => void
}

/** One instance of a cloud function. Like the cloud's own it serves one call at a time: see FunctionPool. */
export class FunctionInstance {
  private worker: Worker | undefined

  constructor(private readonly settings: FunctionSettings) {}

  /** Ends the call that is running. */
  async close(): Promise<void> {
    await this.worker?.terminate()
  }

  /** Serves one call, begun when the one before has its outcome. Resolves for every outcome. */
  async run(call: FunctionCall): Promise<Outcome> {
    const worker = (this.worker ??= this.start())
    worker.postMessage(call)
    const outcome = await firstOutcome(worker, this.settings.timeoutSeconds)
    if (outcome.kind === 'timed out') await worker.terminate()
    return outcome
  }

  private start(): Worker {
    const { entry, environment, log } = this.settings
    const worker = new Worker(path.join(__dirname, 'functionWorker.cjs'), {
      env: environment,
      workerData: { entry },
      stdout: true,
      stderr: true,
    })
    createInterface(worker.stdout).on('line', log)
    createInterface(worker.stderr).on('line', log)
    // However it ends, the next call starts a new one.
    const forget = (): void => {
      if (this.worker === worker) this.worker = undefined
    }
    worker.on('exit', forget)
    worker.on('error', (error) => {
      forget()
      log(error.message)
    })
    return worker
  }
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
    return { kind: 'threw', message: v.is(Thrown, error) ? error.message : 'unknown failure' }
  } finally {
    settled.abort()
  }
}
