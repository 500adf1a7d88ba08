import type { zhCN } from './zh-CN'

/** Every text that customers see. A catalogue with a missing or an extra text does not compile. */
export type Translations = typeof zhCN
