import type { RouteTranslations } from '../types/route'

export const route: RouteTranslations = {
  city: (chinese, english) => chinese || english,
  here: (city) => `目前在${city}`,
  left: (city) => `已离开${city}`,
  arrived: (city) => `已到${city}`,
  lastSeen: (city) => `最后出现在${city}`,
  done: (km) => `已走约 ${km} 公里`,
  toGo: (km) => `还有约 ${km} 公里`,
  spoken: (cities, facts) => `运输路线：${cities}。${facts}`,
  openMap: '查看地图',
  mapTitle: '运输路线',
}
