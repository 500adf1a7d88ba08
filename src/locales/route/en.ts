import type { RouteTranslations } from '../types/route'

export const route: RouteTranslations = {
  city: (_chinese, english) => english,
  here: (city) => `Now in ${city}`,
  left: (city) => `Left ${city}`,
  arrived: (city) => `Arrived in ${city}`,
  lastSeen: (city) => `Last seen in ${city}`,
  done: (km) => `about ${grouped(km)} km travelled`,
  toGo: (km) => `about ${grouped(km)} km to go`,
  spoken: (cities, facts) => `Route: ${cities}. ${facts}`,
  openMap: 'View map',
  mapTitle: 'Route',
}

/** 1,430 */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
