const { projects } = require('../jest.config.js')

const cloud = projects.find(({ displayName }) => displayName === 'cloud and preview')

/** For `npm run test:mutation:cloud`: the tests beside the cloud functions. */
module.exports = {
  ...cloud,
  rootDir: '..',
  testMatch: ['<rootDir>/cloudfunctions/**/*.test.ts'],
  // Reads the files that are changed.
  testPathIgnorePatterns: ['<rootDir>/cloudfunctions/rights.test.ts'],
}
