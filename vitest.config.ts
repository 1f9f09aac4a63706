import { defineConfig } from 'vitest/config'

const slowFolders = 'accuracy,browser,editor,slow'
const minute = 60_000
/** Where a runner that adds up several suites wants the counts of this one. */
const results = process.env['TEST_RESULTS']

/** `npm test` runs `fast`; the others need more time, or a browser on the machine. */
export default defineConfig({
  test: {
    reporters: results ? ['default', ['json', { outputFile: results }]] : ['default'],
    coverage: { provider: 'v8', include: ['src/**/*.{ts,tsx}'], exclude: ['src/**/*.generated.*'], reporter: ['text-summary', 'html'] },
    projects: [
      { test: { name: 'fast', include: ['test/**/*.test.{ts,tsx}'], exclude: [`test/{${slowFolders}}/**`], testTimeout: minute, hookTimeout: minute } },
      { test: { name: 'slow', include: ['test/{accuracy,slow}/**/*.test.ts'], testTimeout: 15 * minute, hookTimeout: 15 * minute, fileParallelism: false } },
      { test: { name: 'editor', include: ['test/editor/**/*.test.ts'], exclude: ['**/node_modules/**'], testTimeout: 5 * minute, hookTimeout: 5 * minute, fileParallelism: false } },
      { test: { name: 'browser', include: ['test/browser/**/*.test.ts'], testTimeout: 2 * minute, hookTimeout: 2 * minute, fileParallelism: false } },
    ],
  },
})
