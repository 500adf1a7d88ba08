/** What has to be done about an error number that WeChat answers the keys of the settings with. */
export const KEY_ERRORS: Readonly<Record<number, string>> = {
  40013: 'WeChat does not know WECHAT_APPID: copy the AppID from 开发管理 → 开发设置.',
  40125: 'WECHAT_APPSECRET is wrong: reset it in 开发管理 → 开发设置 and copy it at once.',
  40164: 'The address of this machine is not on the list 开发管理 → 开发设置 → IP 白名单: add it there.',
  40243: 'The AppSecret is frozen: thaw it in 开发管理 → 开发设置.',
  50004: 'The account may not use the interface: look at its verification in the console.',
  50007: 'The account is frozen: look at its messages in the console.',
}
