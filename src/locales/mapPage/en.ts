import type { MapPageTranslations } from '../types/route'

export const mapPage: MapPageTranslations = {
  map: (from, to) => `Map of the route from ${from} to ${to}. Every stop is in the list below.`,
  stops: 'Cities on the way',
  olderStops: (count) => `${count} earlier ${count === 1 ? 'stop is' : 'stops are'} not listed.`,
  destination: 'Destination',
  straight: 'Distances are straight lines between the cities, so the road is longer.',
  noRouteTitle: 'No route to draw yet',
  noRouteText: 'The carrier’s updates do not name two cities for certain yet.',
}
