/** A place's name for comparing: carriers put spaces and brackets into it as they like. */
export function placeNameOf(written: string): string {
  return written.replace(/[\s【】〖〗［］[\]()（）]/g, '')
}

/** True if two texts name the same place; one may say more than the other ("长沙" and "长沙转运中心" are two). */
export function isSamePlace(a: string, b: string): boolean {
  return placeNameOf(a) === placeNameOf(b)
}
