/** "62307481" is easier to key in as "6230 7481"; any other code stays as the carrier wrote it. */
export function formatPickupCode(code: string): string {
  return code.replace(/^(\d{4})(\d{4})$/, '$1 $2')
}
