/** What the server makes of a built mini-program, and the browser runs. */
export interface CompiledArtifact {
  app: AppSettings
  /** The settings of each page and component, by its path without an ending. */
  settings: Record<string, ComponentSettings>
  /** The values that `@names` in the settings stand for. */
  themes: Record<Theme, Record<string, string>>
  /** The source of an expression: glass-easel's templates, by path. */
  templates: string
  /** CSS by path, without an ending. */
  styles: Record<string, string>
  /** JavaScript as it was built, by path, without an ending. */
  scripts: Record<string, string>
  problems: Problem[]
}

export type Theme = 'light' | 'dark'

/** Something that WeChat would not stand, or that the simulator cannot play. */
export interface Problem {
  where: string
  sentence: string
}

/** app.json. https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html */
export interface AppSettings {
  pages: string[]
  window?: WindowSettings | undefined
  usingComponents?: Record<string, string> | undefined
  themeLocation?: string | undefined
}

/** https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/page.html */
export interface WindowSettings {
  navigationBarTitleText?: string | undefined
  navigationBarBackgroundColor?: string | undefined
  navigationBarTextStyle?: string | undefined
  backgroundColor?: string | undefined
  backgroundTextStyle?: string | undefined
  enablePullDownRefresh?: boolean | undefined
  /** Pixels from the end of a page at which onReachBottom is called. */
  onReachBottomDistance?: number | undefined
}

export interface ComponentSettings extends WindowSettings {
  component?: boolean | undefined
  styleIsolation?: string | undefined
  usingComponents?: Record<string, string> | undefined
}
