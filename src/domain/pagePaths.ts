/** The paths of the pages below a folder of the mini-program; '' stands for its root. No path has a leading slash. */
export function pagePathsBelow(folder: string) {
  const root = folder ? `${folder}/` : ''
  return {
    orders: `${root}pages/orders/index`,
    track: `${root}pages/track/index`,
    share: `${root}pages/share/index`,
    map: `${root}pages/map/index`,
  }
}

/** The paths of the pages in this build: below a folder if they are a sub-package of a shop's own mini-program. */
export const PAGE_PATHS = pagePathsBelow(process.env.TARO_APP_PAGE_ROOT)
