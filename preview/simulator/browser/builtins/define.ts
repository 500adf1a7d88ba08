import type { GeneralComponent, template } from 'glass-easel'
import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import { ARIA_PROPERTIES, BUILTINS, builtinPath } from '../../builtins'
import { button, type Share } from './button'
import { field } from './field'
import type { Behaviour, Host } from './host'
import { image } from './image'
import { map } from './map'
import { navigator, type Navigate } from './navigator'
import { showRole } from './role'
import { scrollView } from './scrollView'
import { view } from './view'

/** What a tap on a built-in does in addition to the tap event. */
export interface BuiltinActions {
  navigate: Navigate
  share: Share
}

/** Registers the built-in components for every page. */
export function defineBuiltins(
  codeSpace: CodeSpace,
  templateOf: (path: string) => template.ComponentTemplate,
  actions: BuiltinActions,
): void {
  const behaviours = behavioursOf(actions)
  for (const tag of Object.keys(BUILTINS)) {
    defineBuiltin(tag, behaviours[tag] ?? {}, codeSpace, templateOf(builtinPath(tag)))
  }
}

function behavioursOf({ navigate, share }: BuiltinActions): Record<string, Behaviour> {
  return {
    view,
    button: button(share),
    image,
    map,
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
    showRole(tag, host)
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
    // The backend created it with document.createElement.
    element: component.$$ as unknown as HTMLElement,
    dataset: component.dataset,
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
