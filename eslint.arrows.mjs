import path from 'node:path'

/** Which folders each folder may import, besides itself: the arrows of the house, drawn in CONTRIBUTING.md. */
const mayImport = {
  'src/pages': ['components', 'presenters', 'hooks', 'platform', 'domain', 'locales'],
  'src/components': ['presenters', 'domain', 'locales'],
  'src/presenters': ['domain', 'locales'],
  'src/hooks': ['services', 'platform', 'domain', 'locales'],
  'src/services': ['contract', 'platform', 'domain'],
  'src/platform': [],
  'src/domain': [],
  'src/locales': ['domain'],
  contract: ['domain'],
  cloudfunctions: ['contract', 'domain'],
  server: ['contract', 'domain', 'cloudfunctions'],
  preview: [],
}

const folders = [
  ...['pages', 'components', 'presenters', 'hooks', 'services', 'platform', 'domain', 'locales', 'contract'],
  ...['cloudfunctions', 'server', 'preview', 'testing', 'scripts', 'config', 'e2e', 'bench'],
]

/** Which packages a folder may not import, as a regular expression over the import path. */
const forbiddenPackages = {
  'src/pages': '^(swr|valibot|wx-server-sdk)',
  'src/components': '^(@tarojs/taro|swr|valibot|wx-server-sdk)',
  'src/presenters': '^(?!\\.)',
  'src/hooks': '^(valibot|wx-server-sdk)',
  'src/services': '^(@tarojs|react|swr|wx-server-sdk)',
  'src/platform': '^(react|swr|wx-server-sdk)',
  // The domain runs in a page, in a cloud function and in a test.
  'src/domain': '^(?!\\.|dayjs)',
  // A catalogue reaches the screen through React's context.
  'src/locales': '^(?!\\.|react$)',
  contract: '^(?!\\.|valibot$)',
  // A function uses its own files and the shared ones, never another function.
  cloudfunctions: '^\\.\\./(?!\\.\\./|shared/)',
  // Neither CloudBase's SDK nor what runs on it: a shell, or the function that creates the SDK.
  server: '^(wx-server-sdk|.*/cloudfunctions/(\\w+/index|shared/(cloud|cloudApi|runFunction))$)',
  preview: '^(@tarojs|react|swr|dayjs|wx-server-sdk)',
}

/** Taro's React hooks may be used anywhere in pages and hooks; its API belongs to src/platform and services/transport. */
const onlyTaroHooks = {
  regex: '^@tarojs/taro$',
  allowImportNamePattern: '^use',
  message: "Use src/platform: only it and src/services/transport call Taro's API.",
}

/** One configuration for each folder. Type imports obey them too. */
export const arrows = Object.entries(mayImport).map(([folder, targets]) => {
  const message = `${folder} may not import this: see "Who may import whom" in CONTRIBUTING.md.`
  const own = path.basename(folder)
  const forbidden = folders.filter((each) => each !== own && !targets.includes(each))
  const patterns = [
    { regex: `^(\\.\\./)+(src/)?(${forbidden.join('|')})(/|$)`, message },
    { regex: forbiddenPackages[folder], message },
    ...(['src/pages', 'src/hooks'].includes(folder) ? [onlyTaroHooks] : []),
  ]
  return {
    files: [`${folder}/**/*.{ts,tsx}`],
    ignores: ['**/*.test.{ts,tsx}', 'src/services/transport/**'],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  }
})
