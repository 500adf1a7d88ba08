/** What the doctor found about one thing. `text` is one sentence; for `missing` it says how to mend it. */
export interface Finding {
  /** `byHand`: no program can see it, so a person has to look. `unchecked`: it needs a key that is not set. */
  state: 'fine' | 'missing' | 'byHand' | 'unchecked'
  about: string
  text: string
}

export const fine = (about: string, text: string): Finding => ({ state: 'fine', about, text })
export const missing = (about: string, text: string): Finding => ({ state: 'missing', about, text })
export const byHand = (about: string, text: string): Finding => ({ state: 'byHand', about, text })
export const unchecked = (about: string, text: string): Finding => ({ state: 'unchecked', about, text })

const SIGNS: Record<Finding['state'], string> = { fine: '✓', missing: '✗', byHand: '☐', unchecked: '–' }

/** The findings as lines, and a last line that counts what is missing. */
export function formatFindings(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ about }) => about.length))
  const lines = findings.map(({ state, about, text }) => `${SIGNS[state]} ${about.padEnd(width)}  ${text}`)
  return [...lines, '', describeCounts(findings)].join('\n')
}

/** True if something is missing, so that the command ends with exit code 1. */
export function isAnyMissing(findings: readonly Finding[]): boolean {
  return findings.some(({ state }) => state === 'missing')
}

function describeCounts(findings: readonly Finding[]): string {
  const count = (state: Finding['state']): number => findings.filter((each) => each.state === state).length
  const parts = [
    `✗ ${count('missing')} missing`,
    `☐ ${count('byHand')} to look at yourself`,
    `– ${count('unchecked')} not checked`,
    `✓ ${count('fine')} fine`,
  ]
  return `${parts.join(', ')}. What each line means: docs/deploy.md.`
}
