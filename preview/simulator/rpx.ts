/** Turns `rpx`, 750 of which are the width of the screen, to CSS. The screen is the nearest container. */
export function convertRpx(value: string): string {
  return value.replace(/(-?\d*\.?\d+)rpx\b/g, 'calc($1 * 100cqw / 750)')
}
