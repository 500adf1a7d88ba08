import { randomUUID } from 'node:crypto'
import { find, update } from 'mingo'

/** A stored document: bson's plain values (strings, numbers, dates, lists, objects). */
export type Document = Record<string, unknown>

/** What has been done to documents of a collection, in the words of a watch. */
export type DataType = 'add' | 'update' | 'replace' | 'remove'
export interface Change {
  collection: string
  dataType: DataType
}

export interface FindOptions {
  order?: Record<string, 1 | -1> | undefined
  projection?: Record<string, unknown> | undefined
  offset?: number | undefined
  limit?: number | undefined
}

/** A document database in memory, with MongoDB's queries and updates as CloudBase's are MongoDB's. */
export class Collections {
  private readonly documents = new Map<string, Document[]>()
  private readonly listeners = new Set<(change: Change) => void>()

  /** Only the collections named here exist: in CloudBase they are made in the console, never by a write. */
  constructor(names: string[]) {
    for (const name of names) this.documents.set(name, [])
  }

  has(name: string): boolean {
    return this.documents.has(name)
  }

  /** Calls back after every change; returns what ends that. */
  onChange(listener: (change: Change) => void): () => void {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  /** Puts these documents in the place of all that the collection holds. */
  replaceAll(name: string, documents: Document[]): void {
    this.documents.set(
      name,
      documents.map((document) => withId(structuredClone(document))),
    )
    this.tell(name, 'replace')
  }

  find(name: string, query: Document, { order, projection, offset, limit }: FindOptions = {}): Document[] {
    const cursor = find<Document>(this.all(name), query, projection)
    if (order) cursor.sort(order)
    if (offset !== undefined) cursor.skip(offset)
    if (limit !== undefined) cursor.limit(limit)
    return cursor.all()
  }

  /** Adds the documents and returns their ids. Throws where an id is there already, and then adds none. */
  insert(name: string, documents: Document[]): unknown[] {
    const added = documents.map(withId)
    const taken = added.find(({ _id }) => this.find(name, { _id }).length > 0)
    if (taken) throw new Error(`E11000 duplicate key error collection: ${name} dup key: ${String(taken._id)}`)
    this.all(name).push(...added)
    this.tell(name, 'add')
    return added.map(({ _id }) => _id)
  }

  /** Applies MongoDB update operators; returns how many documents changed, as one that was so already does not count. */
  update(name: string, query: Document, operators: Record<string, Document>, multi: boolean): number {
    const found = this.find(name, query)
    const changed = found
      .slice(0, multi ? undefined : 1)
      .filter((document) => applyOperators(document, operators))
    if (changed.length > 0) this.tell(name, 'update')
    return changed.length
  }

  /** Puts `document` in the place of the one with this id, or adds it; returns whether one was there. */
  set(name: string, _id: unknown, document: Document): boolean {
    const others = this.all(name).filter((each) => each['_id'] !== _id)
    const wasThere = others.length < this.all(name).length
    this.documents.set(name, [...others, { _id, ...document }])
    this.tell(name, wasThere ? 'replace' : 'add')
    return wasThere
  }

  remove(name: string, query: Document): number {
    const removed = new Set(this.find(name, query))
    const kept = this.all(name).filter((document) => !removed.has(document))
    this.documents.set(name, kept)
    if (removed.size > 0) this.tell(name, 'remove')
    return removed.size
  }

  private tell(collection: string, dataType: DataType): void {
    for (const listener of [...this.listeners]) listener({ collection, dataType })
  }

  private all(name: string): Document[] {
    const documents = this.documents.get(name)
    if (!documents) throw new Error(`Db or Table not exist: ${name}`)
    return documents
  }
}

function withId(document: Document): Document {
  return { _id: randomUUID().replaceAll('-', ''), ...document }
}

/** mingo takes one operator at a time and returns the fields that it changed. */
function applyOperators(document: Document, operators: Record<string, Document>): boolean {
  const changes = Object.entries(operators).map(([operator, fields]) =>
    update(document, { [operator]: fields } as Parameters<typeof update>[1]),
  )
  return changes.some((fields) => fields.length > 0)
}
