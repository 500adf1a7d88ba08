import type { findListedCity } from './listedCity'
import type { findRoute } from './parcelRoute'

/** What places the cities of a parcel: the gazetteer and its rules. */
export interface Atlas {
  findRoute: typeof findRoute
  findListedCity: typeof findListedCity
}

/** Loads the atlas, a script of the map's sub-package, so that the first screen does not wait for its bytes. May reject. */
export async function loadAtlas(): Promise<Atlas> {
  const [{ findRoute }, { findListedCity }] = await Promise.all([
    import(/* webpackChunkName: "pages/map/atlas" */ './parcelRoute'),
    import(/* webpackChunkName: "pages/map/atlas" */ './listedCity'),
  ])
  return { findRoute, findListedCity }
}
