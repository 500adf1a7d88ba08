import { randomUUID } from 'node:crypto'
import { find, update } from 'mingo'

/** A stored document of plain values: strings, numbers, dates, lists, objects. */
export type Document = Record<string, unknown>

/** What happened to a document, in the terms of a watch. */
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

/** A document database in memory. Queries and updates are MongoDB's, as in CloudBase. */
export class Collections {
  private readonly documents = new Map<string, Document[]>()
  private readonly listeners = new Set<(change: Change) => void>()

  /** Only the collections named here exist: in CloudBase they are made in the console, not by the first write. */
  constructor(names: string[]) {
    for (const name of names) this.documents.set(name, [])
  }

  has(name: string): boolean {
    return this.documents.has(name)
  }

  /** Calls `listener` after every change until the returned function is called. */
  onChange(listener: (change: Change) => void): () => void {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  /** Replaces all documents of the collection. */
  replaceAll(name: string, documents: Document[]): void {
    this.documents.set(
      name,
      documents.map((document) => withId(structuredClone(document))),
    )
    this.notify(name, 'replace')
  }

  find(name: string, query: Document, { order, projection, offset, limit }: FindOptions = {}): Document[] {
    const cursor = find<Document>(this.all(name), query, projection)
    if (order) cursor.sort(order)
    if (offset !== undefined) cursor.skip(offset)
    if (limit !== undefined) cursor.limit(limit)
    return cursor.all()
  }

  /** Adds the documents and returns their ids. If an id exists already it throws and adds none. */
  insert(name: string, documents: Document[]): unknown[] {
    const added = documents.map(withId)
    const taken = added.find(({ _id }) => this.find(name, { _id }).length > 0)
    if (taken) throw new Error(`E11000 duplicate key error collection: ${name} dup key: ${String(taken._id)}`)
    this.all(name).push(...added)
    this.notify(name, 'add')
    return added.map(({ _id }) => _id)
  }

  /** Applies MongoDB update operators and returns how many documents they changed. */
  update(name: string, query: Document, operators: Record<string, Document>, multi: boolean): number {
    const found = this.find(name, query)
    const changed = found
      .slice(0, multi ? undefined : 1)
      .filter((document) => applyOperators(document, operators))
    if (changed.length > 0) this.notify(name, 'update')
    return changed.length
  }

  /** Replaces the document with this id, or adds it. Returns true if it replaced one. */
  set(name: string, _id: unknown, document: Document): boolean {
    const others = this.all(name).filter((each) => each['_id'] !== _id)
    const replaced = others.length < this.all(name).length
    this.documents.set(name, [...others, { _id, ...document }])
    this.notify(name, replaced ? 'replace' : 'add')
    return replaced
  }

  remove(name: string, query: Document): number {
    const removed = new Set(this.find(name, query))
    const kept = this.all(name).filter((document) => !removed.has(document))
    this.documents.set(name, kept)
    if (removed.size > 0) this.notify(name, 'remove')
    return removed.size
  }

  private notify(collection: string, dataType: DataType): void {
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

/** Returns true if a field changed. mingo takes one operator at a time and returns the names of the changed fields. */
function applyOperators(document: Document, operators: Record<string, Document>): boolean {
  const changes = Object.entries(operators).map(([operator, fields]) =>
    update(document, { [operator]: fields } as Parameters<typeof update>[1]),
  )
  return changes.some((fields) => fields.length > 0)
}
