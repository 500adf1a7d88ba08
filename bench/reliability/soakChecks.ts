import * as v from 'valibot'
import { OrderPage, OrderPath, Subscription } from '../../contract/replies'
import { ReplyEnvelope } from '../../contract/reply'
import { Shares } from '../../contract/shares'
import type { Collections } from '../../preview/cloud/collections'
import type { SoakParcel, SoakParcels } from './soakParcels'

const SCHEMAS: Record<string, v.GenericSchema> = {
  getPath: OrderPath,
  listOrders: OrderPage,
  subscribe: Subscription,
  shares: Shares,
}

/** What must stay 0. */
export interface Violations {
  /** Rows that were stored once, or that WeChat was told are stored, and are not any more. */
  lostRows: number
  /** Rows, orders or tracks of one customer that another one was shown. */
  wrongOwner: number
  /** Answers that the contract's schema does not accept. */
  malformed: number
  /** Functions that threw at a customer, and rejections that were not handled. */
  thrown: number
  /** Lines of the log with an openid, an order, a waybill or a row. */
  dataInLog: number
  /** Lines of the log with the stack of a bug. */
  bugs: number
}

/** Watches over answers, database and log. */
export class SoakChecks {
  readonly violations: Violations = {
    lostRows: 0,
    wrongOwner: 0,
    malformed: 0,
    thrown: 0,
    dataInLog: 0,
    bugs: 0,
  }
  readonly codes: Record<string, number> = {}
  /** The messages that were stored, by order. */
  private readonly stored = new Map<string, Set<string>>()

  constructor(private readonly parcels: SoakParcels) {}

  /** Counts an answer to a customer, and returns what it is. */
  checkAnswer(
    name: string,
    openid: string,
    answer: unknown,
  ): v.InferOutput<typeof ReplyEnvelope> | undefined {
    const sent: unknown = JSON.parse(JSON.stringify(answer))
    const envelope = v.safeParse(ReplyEnvelope, sent)
    if (
      !envelope.success ||
      (envelope.output.ok && !v.is(SCHEMAS[name] ?? v.never(), envelope.output.data))
    ) {
      this.violations.malformed += 1
      return undefined
    }
    const { output } = envelope
    const code = output.ok ? 'OK' : output.code
    this.codes[code] = (this.codes[code] ?? 0) + 1
    const named = new Set(JSON.stringify(sent).match(/SOAKORDER\d+/g))
    for (const orderId of named) {
      const parcel = this.parcels.live.get(orderId)
      if (parcel && parcel.openid !== openid) this.violations.wrongOwner += 1
    }
    return output
  }

  /** WeChat was told that these rows are stored. */
  checkPushed(database: Collections, { orderId }: SoakParcel, messages: readonly string[]): void {
    const known = this.stored.get(orderId) ?? new Set()
    this.stored.set(orderId, new Set([...known, ...messages]))
    if (this.parcels.live.has(orderId)) this.checkStored(database)
  }

  /** Compares the stored tracks with all that was stored before, and with their orders. */
  checkStored(database: Collections): void {
    const tracks = new Map(database.find('tracks', {}).map((track) => [String(track.orderId), track]))
    for (const [orderId, before] of this.stored) {
      if (!this.parcels.live.has(orderId)) this.stored.delete(orderId)
      else {
        const now = new Set(messagesOf(tracks.get(orderId)?.pathItemList))
        for (const message of before) if (!now.has(message)) this.violations.lostRows += 1
      }
    }
    for (const [orderId, track] of tracks) {
      const messages = messagesOf(track.pathItemList)
      this.stored.set(orderId, new Set([...(this.stored.get(orderId) ?? []), ...messages]))
      if (messages.some((message) => !message.endsWith(` ${orderId}`))) this.violations.wrongOwner += 1
      const owner = this.parcels.live.get(orderId)?.openid
      if (owner !== undefined && track._openid !== owner) this.violations.wrongOwner += 1
    }
  }

  checkLine(line: string): void {
    if (/SOAK|第\d+转运/.test(line)) this.violations.dataInLog += 1
    if (line.includes('"stack"')) this.violations.bugs += 1
  }
}

/** The messages of rows; an answer of numbers in place of rows has none. */
export function messagesOf(rows: unknown): string[] {
  const list = (rows ?? []) as ({ actionMsg?: unknown } | null)[]
  return list.flatMap((row) => (typeof row?.actionMsg === 'string' ? [row.actionMsg] : []))
}
