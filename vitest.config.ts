import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    globalSetup: ['tests/database/databases.ts'],
    setupFiles: ['tests/console.ts'],
    env: { LOG_LEVEL: 'silent', NEXTAUTH_SECRET: 'a secret of the tests and of nobody else' },
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
})
