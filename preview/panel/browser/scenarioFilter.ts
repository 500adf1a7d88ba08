import type { Scenario } from '../../scenarios'

/** What fails comes first: it is looked for most, and a list of this length does not fit on a screen. */
const FIRST_GROUPS = ['Failures', 'Exceptions']

/** The groups in the order in which the panel lists them. */
export function orderGroups(groups: Iterable<string>): string[] {
  const all = [...groups]
  return [
    ...FIRST_GROUPS.filter((group) => all.includes(group)),
    ...all.filter((group) => !FIRST_GROUPS.includes(group)),
  ]
}

/** True if the group, name, address or text of a scenario contains each word of `filter`, in whatever case. */
export function matchesFilter({ group, name, link, query, shows }: Scenario, filter: string): boolean {
  const text = [group, name, link, shows, ...Object.values<string>({ ...query })].join(' ').toLowerCase()
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
