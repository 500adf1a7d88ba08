import { FunctionInstance, type FunctionCall, type FunctionSettings, type Outcome } from './functionInstance'

/** The most instances of one function. The cloud starts many more. */
const MAX_INSTANCES = 4

interface WaitingCall {
  call: FunctionCall
  settle: (outcome: Outcome) => void
}

/** The instances of one function. A call starts another one if all are busy, and waits if there are MAX_INSTANCES. */
export class FunctionPool {
  private readonly instances: FunctionInstance[] = []
  private readonly idle: FunctionInstance[] = []
  private readonly waiting: WaitingCall[] = []
  private closed = false

  constructor(private readonly settings: FunctionSettings) {}

  /** Resolves for every outcome. */
  call(call: FunctionCall): Promise<Outcome> {
    if (this.closed) return Promise.resolve(endedOutcome())
    return new Promise((settle) => {
      this.waiting.push({ call, settle })
      this.serve()
    })
  }

  /** Ends running calls and drops waiting ones. */
  async endCalls(): Promise<void> {
    for (const { settle } of this.waiting.splice(0)) settle(endedOutcome())
    const busy = this.instances.filter((instance) => !this.idle.includes(instance))
    await Promise.all(busy.map((instance) => instance.close()))
  }

  /** Ends all calls and all instances. */
  async close(): Promise<void> {
    this.closed = true
    await Promise.all([this.endCalls(), ...this.idle.map((instance) => instance.close())])
  }

  private serve(): void {
    const instance = this.waiting.length > 0 ? this.freeInstance() : undefined
    const next = instance && this.waiting.shift()
    if (!next) return
    void instance.run(next.call).then((outcome) => {
      next.settle(outcome)
      this.idle.push(instance)
      if (!this.closed) this.serve()
    })
  }

  private freeInstance(): FunctionInstance | undefined {
    const idle = this.idle.pop()
    if (idle || this.instances.length === MAX_INSTANCES) return idle
    const started = new FunctionInstance(this.settings)
    this.instances.push(started)
    return started
  }
}

function endedOutcome(): Outcome {
  return { kind: 'threw', message: 'the host has ended the call' }
}
