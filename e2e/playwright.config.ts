import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  outputDir: 'results',
  snapshotPathTemplate: '{testDir}/screenshots/{arg}{ext}',
  globalSetup: require.resolve('./support/globalSetup.ts'),
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  // Tests also wait: for the preview, for the network of the phone, for builds.
  workers: 3,
  timeout: 60_000,
  // A busy machine is slow; a test that passes never waits this long.
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    viewport: { width: 375, height: 812 },
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
  },
})
