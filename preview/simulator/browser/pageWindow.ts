import type { CompiledArtifact, Theme, WindowSettings } from '../compiled'

/** The window settings of a page: its own, then those of app.json, with the values of the theme for `@name` variables. */
export function pageWindow(
  { app, settings, themes }: Pick<CompiledArtifact, 'app' | 'settings' | 'themes'>,
  route: string,
  theme: Theme,
): WindowSettings {
  const entries = Object.entries({ ...app.window, ...settings[route] })
  return Object.fromEntries(entries.map(([name, value]) => [name, resolveTheme(value, themes[theme])]))
}

function resolveTheme(value: unknown, values: Record<string, string>): unknown {
  return typeof value === 'string' && value.startsWith('@') ? values[value.slice(1)] : value
}
