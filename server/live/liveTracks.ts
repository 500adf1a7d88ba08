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

/** The tracks with one of these ids and one of these owners. May throw. */
export type ReadTracks = (of: { ids: readonly string[]; owners: readonly string[] }) => Promise<Track[]>

/** A track as one customer watches it. */
interface Watch {
  id: string
  openid: string
  watchers: Set<Watcher>
}

/**
 * The watched tracks and their sockets. A changed track is read once for all of its sockets, and tracks that change together are
 * read together. A new watch counts as a change, so that a socket gets its first document in order with the later ones.
 */
export class LiveTracks {
  /** By the track's id, and then by the customer. */
  private readonly watchesOf = new Map<string, Map<string, Watch>>()
  private readonly changed = new Set<Watch>()
  /** True also in the pause after a failed read. */
  private reading = false
  private stopped = false
  private retry: NodeJS.Timeout | undefined

  constructor(private readonly readTracks: ReadTracks) {}

  watch(id: string, watcher: Watcher): void {
    const { openid } = watcher
    const watches = this.watchesOf.get(id) ?? new Map<string, Watch>()
    const watch = watches.get(openid) ?? { id, openid, watchers: new Set() }
    watch.watchers.add(watcher)
    this.watchesOf.set(id, watches.set(openid, watch))
    this.readAgain(watch)
  }

  unwatch(id: string, watcher: Watcher): void {
    const watches = this.watchesOf.get(id)
    const watch = watches?.get(watcher.openid)
    watch?.watchers.delete(watcher)
    if (watch?.watchers.size !== 0) return
    this.changed.delete(watch)
    watches?.delete(watcher.openid)
    if (watches?.size === 0) this.watchesOf.delete(id)
  }

  /** The track has changed, or was added or deleted. */
  change(id: string): void {
    for (const watch of this.watchesOf.get(id)?.values() ?? []) this.readAgain(watch)
  }

  /** Changes may have been missed. */
  changeAll(): void {
    for (const id of this.watchesOf.keys()) this.change(id)
  }

  stop(): void {
    this.stopped = true
    clearTimeout(this.retry)
  }

  private readAgain(watch: Watch): void {
    this.changed.add(watch)
    void this.readChanged()
  }

  /** Reads until nothing is left. What changes during a read is read again. A failed read is made again after a pause. */
  private async readChanged(): Promise<void> {
    if (this.reading) return
    this.reading = true
    // The changes of this moment are read together.
    await Promise.resolve()
    while (this.changed.size > 0 && !this.stopped) {
      const watches = [...this.changed].slice(0, MAX_TRACKS_A_READ)
      for (const watch of watches) this.changed.delete(watch)
      try {
        show(watches, await this.readTracks(namesOf(watches)))
      } catch (error) {
        for (const watch of watches) this.changed.add(watch)
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
}

function namesOf(watches: readonly Watch[]): Parameters<ReadTracks>[0] {
  return {
    ids: [...new Set(watches.map(({ id }) => id))],
    owners: [...new Set(watches.map(({ openid }) => openid))],
  }
}

/** A watch of another customer's track ends: an order may have got another owner since. */
function show(watches: readonly Watch[], tracks: readonly Track[]): void {
  const trackOf = new Map(tracks.map((track) => [toKey(track._id, track._openid), track]))
  for (const { id, openid, watchers } of watches) {
    const track = trackOf.get(toKey(id, openid))
    const [message, digest] = track && watchers.size > 0 ? writeMessage(track) : ['', '']
    for (const watcher of [...watchers]) {
      if (track) watcher.show(message, digest)
      else watcher.end()
    }
  }
}

/** An id is hexadecimal, so a space ends it. */
function toKey(id: string, openid: string): string {
  return `${id} ${openid}`
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
