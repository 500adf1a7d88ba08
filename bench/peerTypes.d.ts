/**
 * The types of the peers that the bench uses. bundle.ts removes the prefix `peer:`. Without it TypeScript would read the
 * packages' own types if they are installed, and these if not.
 */

declare module 'peer:taro-ui/lib/components/timeline' {
  import type { FunctionComponent } from 'react'

  const AtTimeline: FunctionComponent<{ items: { title: string; content: string[] }[] }>
  export default AtTimeline
}

declare module 'peer:@nutui/nutui-react-taro/dist/es/packages/steps/index.js' {
  import type { FunctionComponent, ReactNode } from 'react'

  const Steps: FunctionComponent<{ direction: 'vertical'; type: 'dot'; value: number; children: ReactNode }>
  export default Steps
}

declare module 'peer:@nutui/nutui-react-taro/dist/es/packages/step/index.js' {
  import type { FunctionComponent } from 'react'

  const Step: FunctionComponent<{ value: number; title: string; description: string }>
  export default Step
}

declare module 'peer:@antmjs/vantui/es/steps' {
  import type { FunctionComponent } from 'react'

  export const Steps: FunctionComponent<{
    direction: 'vertical'
    active: number
    steps: { text: string; desc: string }[]
  }>
}

declare module 'peer:@taroify/core/timeline' {
  import type { FunctionComponent, ReactNode } from 'react'

  type Part = FunctionComponent<{ children?: ReactNode }>
  const Timeline: Part & { Item: Part; Separator: Part; Dot: Part; Connector: Part; Content: Part }
  export default Timeline
}

declare module 'peer:@taroify/core/steps' {
  import type { FunctionComponent, ReactNode } from 'react'

  const Steps: FunctionComponent<{ value: number; direction: 'vertical'; children: ReactNode }> & {
    Step: FunctionComponent<{ children: ReactNode }>
  }
  export default Steps
}

declare module 'peer:miniprogram-simulate' {
  export type RenderedNode = string | { attrs: { name: string; value: unknown }[]; children: RenderedNode[] }
  export interface Instance {
    setData: (data: Record<string, unknown>, done?: () => void) => void
  }
  export interface Simulated extends Instance {
    attach: (parent: HTMLElement) => void
    toJSON: () => RenderedNode
  }
  export function load(file: string, options: { rootPath: string; compiler: 'official' }): string
  export function render(id: string): Simulated

  interface Definition {
    behaviors?: string[]
  }
  global {
    // WeChat's globals for a component's script, which miniprogram-simulate provides.
    var Component: (definition: Definition) => void
    var Behavior: (definition: { created: (this: Instance) => void }) => string
  }
}

declare module 'autocannon' {
  interface Request {
    method: 'POST'
    path: string
    headers: Record<string, string>
    body: string
  }
  interface Options {
    url: string
    connections: number
    /** The number of requests. */
    amount: number
    requests: { setupRequest: (request: Request) => Request }[]
    verifyBody: (body: string) => boolean
  }
  interface Outcome {
    errors: number
    mismatches: number
    non2xx: number
  }
  interface Instance extends Promise<Outcome> {
    on: (
      event: 'response',
      listener: (client: unknown, statusCode: number, bytes: number, milliseconds: number) => void,
    ) => void
  }
  export default function autocannon(options: Options): Instance
}
