const { availableParallelism } = require('node:os')

const shared = {
  clearMocks: true,
  setupFilesAfterEnv: ['<rootDir>/testing/setup.ts'],
  // Mutation tests work on copies of the project in the one; the other holds what the bench compares with.
  modulePathIgnorePatterns: [
    '<rootDir>/dist/',
    '<rootDir>/dist-dev/',
    '<rootDir>/dist-shop/',
    '<rootDir>/coverage/',
    '<rootDir>/bench/node_modules/',
  ],
}

/** A parcel's times must read the same wherever the phone is. */
const zones = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles'].map((timeZone) => ({
  ...shared,
  displayName: `domain ${timeZone}`,
  testMatch: ['<rootDir>/src/domain/**/*.test.ts'],
  // A message and a place have no time zone: their tests run in one.
  testPathIgnorePatterns: timeZone === 'UTC' ? [] : ['<rootDir>/src/domain/(?:message|places)/'],
  testEnvironment: '<rootDir>/testing/timeZoneEnvironment.js',
  testEnvironmentOptions: { timeZone },
}))

module.exports = {
  // By itself Jest leaves one core idle; and many tests of the functions wait for a time limit or a child process.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  // A test that passes never waits this long; on a busy machine some come near Jest's five seconds.
  testTimeout: 30_000,
  projects: [
    ...zones,
    {
      ...shared,
      displayName: 'mini-program',
      setupFilesAfterEnv: [...shared.setupFilesAfterEnv, '<rootDir>/testing/screenMatchers.ts'],
      testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['<rootDir>/src/domain/'],
      testEnvironment: '<rootDir>/testing/chinaPhoneEnvironment.js',
      // Taro's own components do not run outside WeChat; light stand-ins do what the tests need of them.
      moduleNameMapper: {
        '\\.scss$': '<rootDir>/testing/emptyStyle.js',
        '^@tarojs/components$': '<rootDir>/testing/taroComponents.tsx',
        '^@tarojs/taro$': '<rootDir>/testing/taro.ts',
      },
    },
    {
      ...shared,
      displayName: 'cloud and preview',
      testMatch: ['<rootDir>/{contract,cloudfunctions,server,preview,config,scripts,bench}/**/*.test.ts'],
      globalSetup: '<rootDir>/testing/buildFunctionsOnce.ts',
      globalTeardown: '<rootDir>/testing/removeFunctions.ts',
      testEnvironment: '<rootDir>/testing/nodeEnvironment.js',
      moduleNameMapper: { '^@electric-sql/pglite$': '<rootDir>/testing/pglite.js' },
      // Published as ES modules only; cookie belongs to Fastify's inject().
      transformIgnorePatterns: ['/node_modules/(?!(?:.+/node_modules/)?(?:jose|cookie)/)'],
    },
  ],
}
