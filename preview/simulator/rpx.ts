/** Converts `rpx` to CSS: 750 rpx are the width of the screen, which is the nearest CSS container. */
export function convertRpx(value: string): string {
  return value.replace(/(-?\d*\.?\d+)rpx\b/g, 'calc($1 * 100cqw / 750)')
}
