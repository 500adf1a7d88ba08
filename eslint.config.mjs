import js from '@eslint/js'
import globals from 'globals'
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { arrows } from './eslint.arrows.mjs'

/** The catalogues and the contract may use the domain's types, not its functions. */
const domainTypesOnly = {
  files: ['src/locales/**/*.ts', 'contract/**/*.ts'],
  // A place is named in English by the gazetteer.
  ignores: ['**/*.test.ts', 'src/locales/messages/placeInEnglish.ts'],
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
  // A catalogue is one list, because that is easier to translate.
  rules: { 'max-lines': 'off' },
}

/** Android WeChat has no Intl, and no WeChat has browser globals. */
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

/** Methods that Chrome 79 and iOS 13 lack. */
const tooNewForThePhones = [
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
  {
    ignores: [
      ...['dist/**', 'dist-dev/**', 'dist-embed/**', 'dist-shop/**', 'examples/native-shop/parcel-path/**'],
      ...['node_modules/**', 'e2e/results/**', 'e2e/gallery/**', 'coverage/**'],
    ],
  },
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
      // A handler of src/platform reports a refusal by its result and never rejects.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      'no-restricted-globals': ['error', ...notInWeChat],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length>0]",
          message: 'iOS reads some date texts as invalid: use domain/time.ts.',
        },
        {
          selector: 'MemberExpression[property.name=/^toLocale/]',
          message: 'Android WeChat lacks Intl: use domain/time.ts.',
        },
        {
          selector: `CallExpression > MemberExpression.callee[property.name=/^(${tooNewForThePhones.join('|')})$/]`,
          message: 'The oldest phones in browserslist lack this method, and nothing is polyfilled.',
        },
      ],
    },
  },
  ...arrows,
  domainTypesOnly,
  catalogues,
  {
    files: ['**/*.test.{ts,tsx}', 'testing/storeContracts/*.ts', 'e2e/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 220, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-syntax': 'off',
      // jest.mocked(object.method) does not call it.
      '@typescript-eslint/unbound-method': 'off',
      // Playwright requires an object pattern for a fixture's dependencies, even an empty one.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { ...tseslint.configs.disableTypeChecked.languageOptions, globals: globals.node },
    rules: { ...tseslint.configs.disableTypeChecked.rules, '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['examples/native-shop/**/*.js'],
    languageOptions: { globals: { App: 'readonly', Page: 'readonly', wx: 'readonly' } },
  },
)
