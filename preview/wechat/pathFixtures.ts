import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { parsePathFixture, type PathFixture } from './pathFixture'
import type { WaybillKey } from './trackChanges'

/** The fixture of a waybill with its file, or why there is none. */
export type FoundFixture = (PathFixture & { file: string }) | { kind: 'missing' | 'broken' }

interface ReadFile {
  text: string
  fixture: FoundFixture
}

/** The files under `paths/` of a fixture directory, read again on every call. */
export class PathFixtures {
  private readonly files = new Map<string, ReadFile>()

  constructor(
    private readonly fixtures: string,
    private readonly log: (line: string) => void,
  ) {}

  /** Reads a waybill's fixture. A wrong one is logged once and the last good one kept, if there was one. */
  async read({ deliveryId, waybillId }: WaybillKey): Promise<FoundFixture> {
    const directory = path.join(this.fixtures, 'paths')
    const name = `${deliveryId}-${waybillId}.json`
    // The ids come from a client: only a name found in the directory is opened, so no id can lead out of it.
    if (!(await readdir(directory)).includes(name)) {
      this.files.delete(name)
      return { kind: 'missing' }
    }
    const file = path.join(directory, name)
    const text = await readFile(file, 'utf8')
    const last = this.files.get(name)
    if (last?.text === text) return last.fixture
    const fixture = this.parse(text, file) ?? last?.fixture ?? { kind: 'broken' }
    this.files.set(name, { text, fixture })
    return fixture
  }

  private parse(text: string, file: string): FoundFixture | undefined {
    try {
      return { ...parsePathFixture(text, file), file }
    } catch (error) {
      this.log(error instanceof Error ? error.message : `${file} cannot be read`)
      return undefined
    }
  }
}
