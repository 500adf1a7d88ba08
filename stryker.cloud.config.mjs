import domain from './stryker.config.mjs'

/** The same for the cloud functions, with their own tests: `npm run test:mutation:cloud`. */
export default {
  ...domain,
  mutate: [
    'cloudfunctions/**/*.ts',
    '!cloudfunctions/**/*.test.ts',
    '!cloudfunctions/**/*.d.ts',
    // The shells are tested as bundles, see preview/cloud.
    '!cloudfunctions/*/index.ts',
    // Lists of words.
    '!cloudfunctions/getPath/{regions,safeWords}.ts',
  ],
  jest: { projectType: 'custom', configFile: 'testing/mutationCloudJestConfig.js' },
  htmlReporter: { fileName: 'coverage/mutation-cloud.html' },
  tempDirName: 'coverage/stryker-cloud',
  ignorePatterns: domain.ignorePatterns.filter((pattern) => pattern !== 'cloudfunctions'),
  // The tests wait for a database behind HTTP, so the limit leaves room.
  timeoutMS: 5000,
}
