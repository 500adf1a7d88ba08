const DEFAULT_DAYS = 30

/** How many days a track is kept after its end: the setting, or 30 if it is not a whole number of days. */
export function readKeepDays(setting = ''): number {
  return /^[1-9]\d{0,3}$/.test(setting.trim()) ? Number(setting) : DEFAULT_DAYS
}
