/** Where the phone remembers which sub-packages it has, between two starts of the mini-program. */
const KEY = 'parcel-path sub-packages'

interface Network {
  /** Waits for a slow network. Resolves to true if there is a network afterwards. */
  crossed: () => Promise<boolean>
}

/**
 * The packages of a mini-program on this phone: the main package, and the sub-packages that were downloaded.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/subpackages/async.html
 */
export class Packages {
  private readonly downloaded: Set<string>

  constructor(
    private readonly roots: readonly string[],
    private readonly network: Network,
    private readonly storage: Storage,
  ) {
    const known = (storage.getItem(KEY) ?? '').split(' ')
    this.downloaded = new Set(roots.filter((root) => known.includes(root)))
  }

  /** True if a script may `require` another at once: one of its own package or of the main package. */
  mayRequire(from: string, to: string): boolean {
    const root = this.rootOf(to)
    return root === '' || root === this.rootOf(from)
  }

  /** Downloads the package of a script, if the phone does not have it. Resolves to false if there is no network. */
  async download(path: string): Promise<boolean> {
    const root = this.rootOf(path)
    if (root === '' || this.downloaded.has(root)) return true
    if (!(await this.network.crossed())) return false
    this.keep(path)
    return true
  }

  /** The phone has the package of a script. */
  keep(path: string): void {
    const root = this.rootOf(path)
    if (root === '') return
    this.downloaded.add(root)
    this.storage.setItem(KEY, [...this.downloaded].join(' '))
  }

  /** The folder of the sub-package that a script belongs to; '' for the main package. */
  private rootOf(path: string): string {
    return this.roots.find((root) => path.startsWith(`${root}/`)) ?? ''
  }
}
