/**
 * WeChat reads these on its built-in components, but Taro's table of attributes lacks them.
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

/**
 * The attributes that the pages use besides id, class, style, tap and aria. An attribute in Taro's table is written into
 * every template of its component, up to thirteen times; the others are removed.
 */
const USED_ATTRIBUTES = {
  // Taro's table says longtap for what the templates call bindlongpress.
  View: /^bind(longtap|touchstart|touchend)$/i,
  Text: /^user-select$/,
  Image: /^(src|mode)$/,
  Button: /^(disabled|open-type|session-from|send-message-\w+|show-message-card)$/,
  Map: /^(latitude|longitude|markers|polyline|include-points)$/,
  Navigator: /^(url|open-type)$/,
  Input: /^(value|type|placeholder|placeholder-class|confirm-type|maxlength|bindinput|bindconfirm)$/i,
}

/**
 * Changes Taro's table of the attributes of each component. Taro numbers the attributes (p0, p1 …) at build time for the
 * templates and again at run time for setData. Both must see the same changes, or values reach the wrong attributes.
 */
exports.changeAttributes = function changeAttributes(components) {
  for (const [component, used] of Object.entries(USED_ATTRIBUTES)) {
    const attributes = components[component]
    for (const name of Object.keys(attributes)) if (!used.test(name)) Reflect.deleteProperty(attributes, name)
    for (const name of ARIA_ATTRIBUTES) attributes[name] = ''
  }
}
