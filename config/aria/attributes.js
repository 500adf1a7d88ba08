/**
 * WeChat reads aria attributes on its built-in components, but Taro's table of known attributes lacks them, so they
 * never reach the WXML. The table numbers its attributes (p0, p1 …) once at build time for the templates and once at
 * run time for setData: both must see the same additions, or attributes land on the wrong names.
 * https://developers.weixin.qq.com/miniprogram/dev/component/aria-component.html
 */
const ARIA_ATTRIBUTES = ['aria-role', 'aria-label', 'aria-hidden', 'aria-selected', 'aria-checked']
const COMPONENTS = ['View', 'Text', 'Image', 'Button', 'Navigator']

exports.addAriaAttributes = function addAriaAttributes(internalComponents) {
  for (const component of COMPONENTS) {
    for (const attribute of ARIA_ATTRIBUTES) internalComponents[component][attribute] = ''
  }
}
