import { ARIA_PROPERTIES, BUILTINS } from '../../builtins'
import { setAttribute, type Host } from './host'

/** ARIA requires a level on every heading. WeChat does not, and its screen readers announce a heading without one. */
const USUAL_HEADING_LEVEL = '2'

/** Sets role and ARIA attributes on the element, or for a field on the inner one, which has the browser's role. */
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
