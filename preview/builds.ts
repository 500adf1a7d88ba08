import type { ServerResponse } from 'node:http'
import { randomUUID } from 'node:crypto'

/** Why something does not build. */
export interface BuildError {
  /** The sentence, and the lines of source around it where the compiler shows them. */
  message: string
  /** From the root of the project. */
  file?: string
  line?: number
}

export interface BuildState {
  /** Another one after each build that went well. */
  build: string
  errors: BuildError[]
}

/** What is built again and again while `npm run dev` runs, and the pages that want to know about it. */
export class Builds {
  private readonly errorsOf = new Map<string, BuildError[]>()
  private readonly pages = new Set<ServerResponse>()
  private build: string = randomUUID()

  get state(): BuildState {
    return { build: this.build, errors: [...this.errorsOf.values()].flat() }
  }

  /** Notes how the newest build of a part went, and tells every page. */
  report(part: string, errors: BuildError[]): void {
    this.errorsOf.set(part, errors)
    if (errors.length === 0) this.build = randomUUID()
    for (const page of this.pages) this.tell(page)
  }

  /** Answers with a stream of server-sent events: the state now, and after each build. */
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
