import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Generous: a test of the time a thing takes would be a test of the machine.
    testTimeout: 180_000,
    hookTimeout: 600_000,
    // Two cores are what a city's machine and the gate have; more workers only make each test slower.
    maxWorkers: 2,
  },
});
