/** Changes the domain in small ways and runs its tests on each: a change that no test notices is a test that is missing. */
export default {
  mutate: ['src/domain/**/*.ts', '!src/**/*.test.ts'],
  testRunner: 'jest',
  jest: { projectType: 'custom', configFile: 'testing/mutationJestConfig.js', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  // A change to a table or pattern at the top of a file would run every test: a third of all changes for four fifths of
  // the time. The corpus and the tables of the tests hold those.
  ignoreStatic: true,
  reporters: ['clear-text', 'html'],
  htmlReporter: { fileName: 'coverage/mutation.html' },
  tempDirName: 'coverage/stryker',
  ignorePatterns: [
    'dist',
    'dist-dev',
    'coverage',
    'e2e',
    'bench/*',
    '!bench/messages',
    'preview/simulator',
    'cloudfunctions',
  ],
  concurrency: 2,
  thresholds: { high: 90, low: 80, break: 80 },
}
