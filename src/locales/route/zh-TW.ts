import type { RouteTranslations } from '../types/route'

export const route: RouteTranslations = {
  city: (chinese, english) => chinese || english,
  here: (city) => `目前在${city}`,
  left: (city) => `已離開${city}`,
  arrived: (city) => `已到${city}`,
  lastSeen: (city) => `最後出現在${city}`,
  done: (km) => `已走約 ${km} 公里`,
  toGo: (km) => `還有約 ${km} 公里`,
  spoken: (cities, facts) => `運送路線：${cities}。${facts}`,
  openMap: '查看地圖',
  mapTitle: '運送路線',
}
