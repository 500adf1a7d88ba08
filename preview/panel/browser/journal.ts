import type { CloudCallRecord } from '../../simulator/browser/cloudRecord'
import type { ConsoleRecord } from '../../simulator/browser/consoleRecord'
import type { SetDataRecord } from '../../simulator/browser/setDataRecord'
import type { Problem } from '../../simulator/compiled'

/** The simulator's lists of records. They only grow; a cloud call is completed when its answer arrives. */
export interface SimulatorRecords {
  problems: Problem[]
  console: ConsoleRecord[]
  cloudCalls: CloudCallRecord[]
  setData: SetDataRecord[]
}

export type Occurrence =
  | { kind: 'problem'; problem: Problem }
  | { kind: 'console'; written: ConsoleRecord }
  | { kind: 'cloud'; call: CloudCallRecord }
  | { kind: 'setData'; set: SetDataRecord }

/** A record and its time after the page was opened, in milliseconds. */
export type JournalEntry = Occurrence & { atMs: number }

/** The simulator's records of all kinds, in order. */
export class Journal {
  readonly entries: JournalEntry[] = []
  private readonly read = { problems: 0, console: 0, cloudCalls: 0, setData: 0 }

  /** Adds the records that are new since the last call. */
  update(records: SimulatorRecords, atMs: number): void {
    const happened: Occurrence[] = [
      ...this.unread(records, 'cloudCalls').map((call) => ({ kind: 'cloud' as const, call })),
      ...this.unread(records, 'setData').map((set) => ({ kind: 'setData' as const, set })),
      ...this.unread(records, 'console').map((written) => ({ kind: 'console' as const, written })),
      ...this.unread(records, 'problems').map((problem) => ({ kind: 'problem' as const, problem })),
    ]
    this.entries.push(...happened.map((occurrence) => ({ ...occurrence, atMs })))
  }

  private unread<Name extends keyof SimulatorRecords>(
    records: SimulatorRecords,
    name: Name,
  ): SimulatorRecords[Name] {
    const list = records[name]
    const unread = list.slice(this.read[name]) as SimulatorRecords[Name]
    this.read[name] = list.length
    return unread
  }
}
