import { createHash } from 'node:crypto'
import type { LiveMessage } from '../../contract/live'
import type { TrackDocument } from '../../contract/track'
import { logBug } from '../../cloudfunctions/shared/bugs'
import { Failure, logFailure } from '../../cloudfunctions/shared/failure'
import type { Track } from '../../cloudfunctions/shared/track'
import { MAX_TRACKS_A_READ, RETRY_MS } from './limits'

/** A socket that watches a track. */
export interface Watcher {
  openid: string
  /** `digest` tells whether the socket has this message already. */
  show: (message: string, digest: string) => void
  /** There is no such track of this customer. */
  end: () => void
}

/** The tracks among these ids that exist. May throw. */
export type ReadTracks = (ids: readonly string[]) => Promise<Track[]>

/**
 * The watched tracks and their sockets. A changed track is read once for all of its sockets, and tracks that change together are
 * read together. A new watch counts as a change, so that a socket gets its first document in order with the later ones.
 */
export class LiveTracks {
  private readonly watchersOf = new Map<string, Set<Watcher>>()
  private readonly changed = new Set<string>()
  /** True also in the pause after a failed read. */
  private reading = false
  private stopped = false
  private retry: NodeJS.Timeout | undefined

  constructor(private readonly readTracks: ReadTracks) {}

  watch(id: string, watcher: Watcher): void {
    const watchers = this.watchersOf.get(id) ?? new Set()
    this.watchersOf.set(id, watchers.add(watcher))
    this.change(id)
  }

  unwatch(id: string, watcher: Watcher): void {
    const watchers = this.watchersOf.get(id)
    watchers?.delete(watcher)
    if (watchers?.size === 0) this.watchersOf.delete(id)
  }

  /** The track has changed, or was added or deleted. */
  change(id: string): void {
    if (!this.watchersOf.has(id)) return
    this.changed.add(id)
    void this.readChanged()
  }

  /** Changes may have been missed. */
  changeAll(): void {
    for (const id of this.watchersOf.keys()) this.change(id)
  }

  stop(): void {
    this.stopped = true
    clearTimeout(this.retry)
  }

  /** Reads until nothing is left. What changes during a read is read again. A failed read is made again after a pause. */
  private async readChanged(): Promise<void> {
    if (this.reading) return
    this.reading = true
    // The changes of this moment are read together.
    await Promise.resolve()
    while (this.changed.size > 0 && !this.stopped) {
      const ids = [...this.changed].slice(0, MAX_TRACKS_A_READ)
      for (const id of ids) this.changed.delete(id)
      try {
        this.show(ids, await this.readTracks(ids))
      } catch (error) {
        for (const id of ids) this.changed.add(id)
        logReadFailure(error)
        this.readLater()
        return
      }
    }
    this.reading = false
  }

  private readLater(): void {
    if (this.stopped) return
    this.retry = setTimeout(() => {
      this.reading = false
      void this.readChanged()
    }, RETRY_MS)
  }

  private show(ids: readonly string[], tracks: readonly Track[]): void {
    const trackOf = new Map(tracks.map((track) => [track._id, track]))
    for (const id of ids) {
      const watchers = this.watchersOf.get(id)
      const track = trackOf.get(id)
      const [message, digest] = track && watchers ? writeMessage(track) : ['', '']
      for (const watcher of [...(watchers ?? [])]) {
        // An order may have got another owner since.
        if (track?._openid === watcher.openid) watcher.show(message, digest)
        else watcher.end()
      }
    }
  }
}

/** What the owner of a track may see of it: the fields of the contract and no more. */
function writeMessage({ deliveryId, waybillId, pathItemList, checkedAt }: Track): [string, string] {
  const document: TrackDocument = { deliveryId, waybillId, pathItemList, checkedAt }
  const message = JSON.stringify({ document } satisfies LiveMessage)
  return [message, createHash('sha256').update(message).digest('base64')]
}

function logReadFailure(error: unknown): void {
  if (error instanceof Failure) logFailure('live', error)
  else logBug('live', error)
}
