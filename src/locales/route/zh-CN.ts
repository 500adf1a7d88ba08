/** The way that a parcel takes from city to city. Distances are whole kilometres along straight lines. */
export const route = {
  /** A city by its two names, 昆明 and Kunming. */
  city: (chinese: string, english: string) => chinese || english,
  here: (city: string) => `目前在${city}`,
  left: (city: string) => `已离开${city}`,
  arrived: (city: string) => `已到${city}`,
  /** For a parcel that may be elsewhere by now. */
  lastSeen: (city: string) => `最后出现在${city}`,
  done: (km: number) => `已走约 ${km} 公里`,
  toGo: (km: number) => `还有约 ${km} 公里`,
  spoken: (cities: string, facts: string) => `运输路线：${cities}。${facts}`,
  /** Ends the spoken sentence of a strip that opens the map, and is written in it. */
  openMap: '查看地图',
  mapTitle: '运输路线',
}

export type RouteTranslations = typeof route
