import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'

/** What a file under `paths/` makes WeChat do for its waybill. */
export type PathFixture =
  | { kind: 'missing' }
  | { kind: 'broken'; reason: string }
  | { kind: 'reply'; text: string }
  | { kind: 'slow'; milliseconds: number }
  | { kind: 'timeout' | 'http500' | 'not-json' | 'reset' }

/** `{ "$fault": … }` in place of a reply body; `slow:3000` answers after three seconds. */
export const FaultFixture = v.object({
  $fault: v.union([
    v.picklist(['timeout', 'http500', 'not-json', 'reset']),
    v.pipe(
      v.string(),
      v.regex(/^slow:\d{1,6}$/),
      v.transform((fault) => Number(fault.slice('slow:'.length))),
    ),
  ]),
})

/** Reads the fixture of one waybill, as it is on the disk now. */
export async function readPathFixture(
  fixtures: string,
  deliveryId: string,
  waybillId: string,
): Promise<PathFixture> {
  const directory = path.join(fixtures, 'paths')
  const name = `${deliveryId}-${waybillId}.json`
  // The ids come from a caller: only a name that is in the directory is opened, so none can lead out of it.
  if (!(await readdir(directory)).includes(name)) return { kind: 'missing' }
  const text = await readFile(path.join(directory, name), 'utf8')
  return parsePathFixture(text, path.join(directory, name))
}

function parsePathFixture(text: string, file: string): PathFixture {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch (error) {
    return { kind: 'broken', reason: `${file}: ${error instanceof Error ? error.message : 'not JSON'}` }
  }
  if (typeof body !== 'object' || body === null || !('$fault' in body)) return { kind: 'reply', text }
  const fixture = v.safeParse(FaultFixture, body)
  if (!fixture.success) return { kind: 'broken', reason: `${file}: a $fault that does not exist` }
  const { $fault } = fixture.output
  return typeof $fault === 'number' ? { kind: 'slow', milliseconds: $fault } : { kind: $fault }
}
