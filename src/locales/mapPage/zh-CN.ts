import type { MapPageTranslations } from '../types/route'

export const mapPage: MapPageTranslations = {
  map: (from, to) => `从${from}到${to}的路线图，各站见下方列表`,
  stops: '经过的城市',
  olderStops: (count) => `更早的 ${count} 站没有列出`,
  destination: '目的地',
  straight: '公里数是城市之间的直线距离之和，实际路程会更长。',
  noRouteTitle: '还画不出路线',
  noRouteText: '快递公司的消息里，能确定的城市还不到两个。',
}
