import type { ListedState } from './listedParcel'
import type { Parcel } from './parcel'
import { findCities, type City } from './places/gazetteer'
import { findCurrentCity } from './places/route'

/** The city that a parcel of the list is in; null if that is not sure, and while it is under way. */
export function findListedCity({ journey, outOfDate }: Parcel, state: ListedState | null): City | null {
  if (outOfDate) return null
  const own = findCurrentCity(journey.nodes)
  if (own) return own
  const [city = null, ...others] = state?.place === undefined ? [] : findCities(state.place)
  return others.length === 0 ? city : null
}
