import { ARIA_PROPERTIES, BUILTINS } from '../../builtins'
import { setAttribute, type Host } from './host'

/** ARIA asks every heading for its level; WeChat's screen readers read one without, as a heading like any other. */
const USUAL_HEADING_LEVEL = '2'

/** Shows what a screen reader meets: the element, or for a field the one inside, which the browser gives its role. */
export function showRole(tag: string, { element, properties }: Host): void {
  const met = element.querySelector(':scope > input, :scope > textarea') ?? element
  for (const [property, attribute] of Object.entries(ARIA_PROPERTIES)) {
    setAttribute(met, attribute, properties[property])
  }
  const role = BUILTINS[tag]?.role
  if (role && !met.hasAttribute('role')) met.setAttribute('role', role)
  if (met.getAttribute('role') === 'heading' && !met.hasAttribute('aria-level')) {
    met.setAttribute('aria-level', USUAL_HEADING_LEVEL)
  }
  if (met === element && properties.disabled === true) met.setAttribute('aria-disabled', 'true')
}
