/**
 * Taro's table of the attributes that each component may have. It numbers them (p0, p1 …) once at build time for the
 * templates and once at run time for setData: both must see the same changes, or attributes land on the wrong names.
 *
 * WeChat reads aria attributes on its built-in components, but the table lacks them, so they would never reach the WXML.
 * https://developers.weixin.qq.com/miniprogram/dev/component/aria-component.html
 */
const ARIA_ATTRIBUTES = [
  'aria-role',
  'aria-label',
  'aria-hidden',
  'aria-selected',
  'aria-checked',
  'aria-live',
]

/** What the pages use besides id, class, style, tap and aria; each of the others would stand in fifteen templates. */
const USED = {
  // The table's name for what the templates call bindlongpress.
  View: /^bind(longtap|touchstart|touchend)$/i,
  Text: /^user-select$/,
  Image: /^(src|mode)$/,
  Button: /^(disabled|open-type|session-from|send-message-\w+|show-message-card)$/,
  Navigator: /^url$/,
  Input: /^(value|type|placeholder|placeholder-class|confirm-type|maxlength|bindinput|bindconfirm)$/i,
}

exports.changeTable = function changeTable(internalComponents) {
  for (const [component, used] of Object.entries(USED)) {
    const attributes = internalComponents[component]
    for (const name of Object.keys(attributes)) if (!used.test(name)) Reflect.deleteProperty(attributes, name)
    for (const name of ARIA_ATTRIBUTES) attributes[name] = ''
  }
}
