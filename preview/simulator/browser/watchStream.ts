import * as v from 'valibot'

const Message = v.union([
  v.object({ snapshot: v.looseObject({ docs: v.array(v.unknown()) }) }),
  v.object({ error: v.object({ errCode: v.number(), errMsg: v.string() }) }),
])
export type WatchMessage = v.InferOutput<typeof Message>

/** Reads the local cloud's messages, one JSON a line, until either side ends. Rejects if the connection breaks. */
export async function readWatch(
  body: { openid: string; request: object },
  signal: AbortSignal,
  onMessage: (message: WatchMessage) => void,
): Promise<void> {
  const response = await window.fetch('/cloud/watch', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-openid': body.openid },
    body: JSON.stringify(body.request),
    signal,
  })
  if (!response.ok || !response.body) throw new Error(`the local cloud answers ${response.status}`)
  let text = ''
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const lines = (text + chunk.value).split('\n')
    text = lines.pop() ?? ''
    for (const line of lines) onMessage(v.parse(Message, JSON.parse(line)))
  }
}
