/**
 * The built-in components of WeChat that the simulator supports. Any other tag in a template is reported as a problem.
 * Attributes that are not listed here are ignored.
 * https://developers.weixin.qq.com/miniprogram/dev/component/
 */
export interface Builtin {
  /** Its own template. `html-x` stands for the HTML element x. */
  wxml: string
  properties: readonly string[]
  /** The role for screen readers, unless `aria-role` sets another one. */
  role?: string
}

const HOVER = ['hoverClass', 'hoverStopPropagation', 'hoverStartTime', 'hoverStayTime']

export const BUILTINS: Readonly<Record<string, Builtin>> = {
  view: { wxml: '<slot/>', properties: ['hidden', ...HOVER] },
  text: { wxml: '<slot/>', properties: ['userSelect'] },
  label: { wxml: '<slot/>', properties: [] },
  button: {
    wxml: '<slot/>',
    properties: ['type', 'size', 'disabled', 'plain', 'openType', 'sessionFrom', ...HOVER],
    role: 'button',
  },
  navigator: { wxml: '<slot/>', properties: ['url', 'openType', 'delta', ...HOVER], role: 'link' },
  image: { wxml: '<html-img src="{{src}}" alt=""/>', properties: ['src', 'mode'], role: 'img' },
  // Drawn without a map: see browser/builtins/map.ts.
  map: {
    wxml: '<html-div/>',
    properties: ['latitude', 'longitude', 'scale', 'markers', 'polyline', 'includePoints'],
  },
  'scroll-view': {
    wxml: '<slot/>',
    properties: ['scrollX', 'scrollY', 'scrollTop', 'scrollLeft', 'lowerThreshold', 'upperThreshold'],
  },
  input: {
    wxml: '<html-input/>',
    properties: ['value', 'placeholder', 'type', 'password', 'disabled', 'maxlength', 'focus'],
  },
  textarea: {
    wxml: '<html-textarea/>',
    properties: ['value', 'placeholder', 'disabled', 'maxlength', 'focus'],
  },
}

/** The path of a built-in's template among the compiled templates. */
export function builtinPath(tag: string): string {
  return `wx-builtin/${tag}`
}

/** https://developers.weixin.qq.com/miniprogram/dev/component/aria-component.html */
export const ARIA_PROPERTIES: Readonly<Record<string, string>> = {
  ariaRole: 'role',
  ariaLabel: 'aria-label',
  ariaLabelledby: 'aria-labelledby',
  ariaDescribedby: 'aria-describedby',
  ariaHidden: 'aria-hidden',
  ariaLive: 'aria-live',
  ariaBusy: 'aria-busy',
  ariaLevel: 'aria-level',
  ariaChecked: 'aria-checked',
  ariaPressed: 'aria-pressed',
  ariaSelected: 'aria-selected',
  ariaExpanded: 'aria-expanded',
  ariaDisabled: 'aria-disabled',
  ariaHaspopup: 'aria-haspopup',
  ariaControls: 'aria-controls',
  ariaModal: 'aria-modal',
  ariaSetsize: 'aria-setsize',
  ariaPosinset: 'aria-posinset',
  ariaValuemin: 'aria-valuemin',
  ariaValuemax: 'aria-valuemax',
  ariaValuenow: 'aria-valuenow',
}
