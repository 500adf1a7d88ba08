/**
 * The CloudBase environment as WeChat's calls take it; without a setting WeChat uses its default. Every call names it, because
 * a shop's own mini-program may have initialised the cloud with another one.
 */
export function environment(): { env?: string } {
  return process.env.TARO_APP_CLOUD_ENV ? { env: process.env.TARO_APP_CLOUD_ENV } : {}
}
