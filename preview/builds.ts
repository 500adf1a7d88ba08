import type { ServerResponse } from 'node:http'
import { randomUUID } from 'node:crypto'

/** An error of a build. */
export interface BuildError {
  /** The compiler's message, with lines of the source if it shows them. */
  message: string
  /** From the root of the project. */
  file?: string
  line?: number
}

export interface BuildState {
  /** Changes after each successful build. */
  build: string
  errors: BuildError[]
}

/** The state of the builds of `npm run dev`, and the open pages that follow it. */
export class Builds {
  private readonly errorsOf = new Map<string, BuildError[]>()
  private readonly pages = new Set<ServerResponse>()
  private build: string = randomUUID()

  get state(): BuildState {
    return { build: this.build, errors: [...this.errorsOf.values()].flat() }
  }

  /** Stores the errors of the last build of a part, and tells every open page. */
  report(part: string, errors: BuildError[]): void {
    this.errorsOf.set(part, errors)
    if (errors.length === 0) this.build = randomUUID()
    for (const page of this.pages) this.tell(page)
  }

  /** Answers with server-sent events: the current state, and the state after each build. */
  follow(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    this.pages.add(response)
    response.once('close', () => this.pages.delete(response))
    this.tell(response)
  }

  private tell(page: ServerResponse): void {
    page.write(`data: ${JSON.stringify(this.state)}\n\n`)
  }
}
