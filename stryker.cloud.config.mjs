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
  // Mocha keeps what it has loaded, so a change costs the tests that it touches and nothing else.
  testRunner: 'mocha',
  mochaOptions: { spec: ['testing/cloudTests.ts'], require: ['tsx'], 'no-config': true },
  htmlReporter: { fileName: 'coverage/mutation-cloud.html' },
  tempDirName: 'coverage/stryker-cloud',
  ignorePatterns: domain.ignorePatterns.filter((pattern) => pattern !== 'cloudfunctions'),
}
