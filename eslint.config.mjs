import js from '@eslint/js'
import globals from 'globals'
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** What each folder may not import: the arrows of the house, drawn in the README. Type imports obey them too. */
const forbidden = {
  'src/pages': ['services', 'contract', 'preview', 'cloudfunctions'],
  'src/hooks': ['pages', 'components', 'contract', 'preview', 'cloudfunctions'],
  'src/components': ['pages', 'hooks', 'services', 'contract', 'preview', 'cloudfunctions'],
  'src/services': ['pages', 'components', 'hooks', 'locales', 'preview', 'cloudfunctions'],
  'src/domain': ['pages', 'components', 'hooks', 'services', 'locales', 'preview', 'cloudfunctions'],
  'src/locales': ['pages', 'components', 'hooks', 'services', 'contract', 'preview', 'cloudfunctions'],
  cloudfunctions: ['pages', 'components', 'hooks', 'services', 'locales', 'preview'],
  contract: ['preview', 'cloudfunctions'],
  preview: ['pages', 'components', 'hooks', 'services', 'domain', 'locales', 'contract', 'cloudfunctions'],
}

/** Which packages a folder may not use, as a regular expression over what it imports. */
const forbiddenPackages = {
  'src/pages': '^(swr|valibot|wx-server-sdk)',
  'src/hooks': '^(valibot|wx-server-sdk)',
  // Only services speak to WeChat.
  'src/components': '^(@tarojs/taro|swr|valibot|wx-server-sdk)',
  'src/services': '^(react|swr|wx-server-sdk)',
  // The domain runs in a page, in a function and in a test alike.
  'src/domain': '^(?!\\.|dayjs)|/contract/',
  // A catalogue reaches the screen through React's context.
  'src/locales': '^(?!\\.|react$)',
  // A function uses its own files and the shared ones, never another function.
  cloudfunctions: '^\\.\\./(?!\\.\\./|shared/)',
  // What client and back end agree on: schemas, and the domain's types.
  contract: '^(?!\\./|\\.\\./src/domain/|valibot$)',
  preview: '^(@tarojs|react|swr|dayjs|wx-server-sdk)',
}

const arrows = Object.entries(forbidden).map(([folder, targets]) => {
  const message = `${folder} may not import this: see "The way through the house" in the README.`
  const folders = [...targets, 'bench'].flatMap((target) => [`**/${target}`, `**/${target}/**`])
  return {
    files: [`${folder}/**/*.{ts,tsx}`],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: folders, message },
            { regex: forbiddenPackages[folder], message },
          ],
        },
      ],
    },
  }
})

/** The catalogues and the contract know the domain's words, not its workings. */
const domainTypesOnly = {
  files: ['src/locales/**/*.ts', 'contract/**/*.ts'],
  ignores: ['**/*.test.ts'],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [{ group: ['**/domain/**'], allowTypeImports: true, message: 'Only types of the domain.' }],
      },
    ],
  },
}

const catalogues = {
  files: ['src/locales/**/*.ts'],
  // A catalogue is one list, easier to translate in one piece.
  rules: { 'max-lines': 'off' },
}

/** Android WeChat has no Intl and no browser globals; iOS reads `new Date('2026-11-23 09:12')` as an invalid date. */
const notInWeChat = [
  'window',
  'document',
  'navigator',
  'location',
  'fetch',
  'localStorage',
  'Intl',
  'AbortController',
]

/** Methods that Chrome 79 and iOS 13 do not have yet. */
const youngerThanThePhones = [
  'at',
  'findLast',
  'findLastIndex',
  'hasOwn',
  'replaceAll',
  'toReversed',
  'toSorted',
  'toSpliced',
  'groupBy',
  'allSettled',
  'any',
]

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'e2e/results/**', 'e2e/gallery/**', 'coverage/**'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      'max-lines': ['error', { max: 150, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    languageOptions: { globals: { defineAppConfig: 'readonly', definePageConfig: 'readonly' } },
    rules: {
      ...hooks.configs.recommended.rules,
      'no-restricted-globals': ['error', ...notInWeChat],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length>0]",
          message: 'Moments are made in domain/time.ts.',
        },
        {
          selector: 'MemberExpression[property.name=/^toLocale/]',
          message: 'Android WeChat lacks Intl: use domain/time.ts.',
        },
        {
          selector: `CallExpression > MemberExpression.callee[property.name=/^(${youngerThanThePhones.join('|')})$/]`,
          message: 'Younger than the oldest phones in browserslist, and nothing is polyfilled.',
        },
      ],
    },
  },
  ...arrows,
  domainTypesOnly,
  catalogues,
  {
    files: ['**/*.test.{ts,tsx}', 'e2e/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 220, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-syntax': 'off',
      // jest.mocked(object.method) does not call it.
      '@typescript-eslint/unbound-method': 'off',
      // Playwright wants a pattern for a fixture's dependencies, even where it has none.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { ...tseslint.configs.disableTypeChecked.languageOptions, globals: globals.node },
    rules: { ...tseslint.configs.disableTypeChecked.rules, '@typescript-eslint/no-require-imports': 'off' },
  },
)
