/** The callbacks of a pair of calls such as onThemeChange and offThemeChange. */
export class Listeners<T> {
  private readonly callbacks = new Set<(value: T) => void>()

  on = (callback: (value: T) => void): void => {
    this.callbacks.add(callback)
  }

  /** Without an argument it removes all callbacks, as in WeChat. */
  off = (callback?: (value: T) => void): void => {
    if (callback) this.callbacks.delete(callback)
    else this.callbacks.clear()
  }

  emit(value: T): void {
    for (const callback of [...this.callbacks]) callback(value)
  }
}
