import { defineConfig } from 'vitest/config';

process.env.TZ = 'UTC';

/** One project for each kind of test; a project's folder bears its name. */
const projects = ['unit', 'golden', 'contract', 'integration', 'chaos', 'browser', 'content'];

export default defineConfig({
  test: {
    projects: projects.map((name) => ({
      extends: true,
      test: {
        name,
        include: [`test/${name}/**/*.test.ts`],
        testTimeout: name === 'unit' ? 5_000 : 60_000,
        hookTimeout: 120_000,
      },
    })),
  },
});
