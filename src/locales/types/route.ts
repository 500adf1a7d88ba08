/** The way that a parcel takes from city to city. Distances are whole kilometres along straight lines. */
export interface RouteTranslations {
  /** A city by its two names, 昆明 and Kunming. */
  city: (chinese: string, english: string) => string
  here: (city: string) => string
  left: (city: string) => string
  arrived: (city: string) => string
  /** For a parcel that may be elsewhere by now. */
  lastSeen: (city: string) => string
  done: (km: number) => string
  toGo: (km: number) => string
  spoken: (cities: string, facts: string) => string
  /** Ends the spoken sentence of a strip that opens the map, and is written in it. */
  openMap: string
  mapTitle: string
}

/** The page with the map of a parcel's route. */
export interface MapPageTranslations {
  /** The map as a screen reader names it; the list below has everything that is on it. */
  map: (from: string, to: string) => string
  stops: string
  /** Stands for the cities that are left out of the map. */
  olderStops: (count: number) => string
  destination: string
  straight: string
  noRouteTitle: string
  noRouteText: string
}
