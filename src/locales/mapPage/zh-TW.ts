import type { MapPageTranslations } from '../types/route'

export const mapPage: MapPageTranslations = {
  map: (from, to) => `從${from}到${to}的路線圖，各站見下方列表`,
  stops: '經過的城市',
  olderStops: (count) => `更早的 ${count} 站沒有列出`,
  destination: '目的地',
  straight: '公里數是城市之間的直線距離總和，實際路程會更長。',
  noRouteTitle: '還畫不出路線',
  noRouteText: '快遞公司的訊息裡，能確定的城市還不到兩個。',
}
