/** Turns `rpx`, 750 of which are the width of the screen, to CSS. */
export function withoutRpx(value: string): string {
  return value.replace(/(-?\d*\.?\d+)rpx\b/g, 'calc($1 * 100vw / 750)')
}
