/** A built mini-program, compiled by the server for the simulator in the browser. */
export interface CompiledArtifact {
  app: AppSettings
  /** The settings of each page and component, by its path without extension. */
  settings: Record<string, ComponentSettings>
  /** The values of the `@name` variables in the settings. */
  themes: Record<Theme, Record<string, string>>
  /** The source of an expression that evaluates to glass-easel's templates, by path. */
  templates: string
  /** CSS by path without extension. */
  styles: Record<string, string>
  /** The built JavaScript by path without extension. */
  scripts: Record<string, string>
  problems: Problem[]
}

export type Theme = 'light' | 'dark'

/** Something that WeChat would refuse or the simulator does not support. */
export interface Problem {
  where: string
  sentence: string
}

/** app.json. https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html */
export interface AppSettings {
  pages: string[]
  /** The folders of the sub-packages. */
  subPackages: string[]
  window?: WindowSettings | undefined
  usingComponents?: Record<string, string> | undefined
  themeLocation?: string | undefined
  /** Without it WeChat shows the mini-program in its light theme on every phone. */
  darkmode?: boolean | undefined
}

/** https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/page.html */
export interface WindowSettings {
  navigationBarTitleText?: string | undefined
  navigationBarBackgroundColor?: string | undefined
  navigationBarTextStyle?: string | undefined
  backgroundColor?: string | undefined
  backgroundTextStyle?: string | undefined
  enablePullDownRefresh?: boolean | undefined
  /** The distance from the end of a page at which onReachBottom is called, in pixels. */
  onReachBottomDistance?: number | undefined
}

export interface ComponentSettings extends WindowSettings {
  component?: boolean | undefined
  styleIsolation?: string | undefined
  usingComponents?: Record<string, string> | undefined
}
