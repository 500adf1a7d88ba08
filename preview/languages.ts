/**
 * The languages of the mini-program, by WeChat's names, in the order in which the panel offers them. The panel, the
 * scenarios, the gallery and the tests take them from here. The first is the one of the scenarios that name none.
 */
export const LANGUAGES = { zh_CN: '简体中文', zh_TW: '繁體中文', en: 'English' } as const

export type Language = keyof typeof LANGUAGES

/** Each language with its own name for itself. */
export const LANGUAGE_CHOICES = Object.entries(LANGUAGES) as [Language, string][]
