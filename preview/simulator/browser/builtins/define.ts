import type { GeneralComponent, template } from 'glass-easel'
import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import { ARIA_PROPERTIES, BUILTINS, builtinPath } from '../../builtins'
import { button } from './button'
import { field } from './field'
import { setAttribute, type Behaviour, type Host } from './host'
import { image } from './image'
import { navigator, type Navigate } from './navigator'
import { scrollView } from './scrollView'
import { view } from './view'

/** Makes the built-in components known to every page. */
export function defineBuiltins(
  codeSpace: CodeSpace,
  templateOf: (path: string) => template.ComponentTemplate,
  navigate: Navigate,
): void {
  const behaviours = behavioursOf(navigate)
  for (const tag of Object.keys(BUILTINS)) {
    defineBuiltin(tag, behaviours[tag] ?? {}, codeSpace, templateOf(builtinPath(tag)))
  }
}

function behavioursOf(navigate: Navigate): Record<string, Behaviour> {
  return {
    view,
    button,
    image,
    'scroll-view': scrollView,
    navigator: navigator(navigate),
    input: field,
    textarea: field,
  }
}

function defineBuiltin(
  tag: string,
  behaviour: Behaviour,
  codeSpace: CodeSpace,
  compiled: template.ComponentTemplate,
): void {
  const space = codeSpace.getComponentSpace()
  const properties = [...(BUILTINS[tag]?.properties ?? []), ...Object.keys(ARIA_PROPERTIES)]
  const show = (host: Host) => {
    behaviour.show?.(host)
    showRoles(tag, host)
  }
  const definition = space.defineComponent({
    is: builtinPath(tag),
    template: compiled,
    properties: Object.fromEntries(properties.map((name) => [name, null])),
    observers: {
      '**'(this: GeneralComponent) {
        show(hostOf(this))
      },
    },
    lifetimes: {
      attached(this: GeneralComponent) {
        behaviour.listen?.(hostOf(this))
        show(hostOf(this))
      },
    },
  })
  space.setGlobalUsingComponent(tag, definition.general())
}

function hostOf(component: GeneralComponent): Host {
  return {
    // The backend made it, by document.createElement.
    element: component.$$ as unknown as HTMLElement,
    get properties() {
      return component.data as Record<string, unknown>
    },
    fire: (event, detail) => {
      const bubbling = { bubbles: true, composed: true, capturePhase: true }
      component.triggerEvent(event, detail, event === 'tap' ? bubbling : {})
    },
    onTap: (callback) => {
      component.addListener('tap', callback)
    },
  }
}

/** What a screen reader meets: the element, or for a field the one inside, which the browser gives its role. */
function showRoles(tag: string, { element, properties }: Host): void {
  const met = element.querySelector(':scope > input, :scope > textarea') ?? element
  for (const [property, attribute] of Object.entries(ARIA_PROPERTIES)) {
    setAttribute(met, attribute, properties[property])
  }
  const role = BUILTINS[tag]?.role
  if (role && !met.hasAttribute('role')) met.setAttribute('role', role)
}
