import type { zhCN } from './zh-CN'

/** Every sentence a customer can see. A language with a missing or an extra one does not compile. */
export type Translations = typeof zhCN
