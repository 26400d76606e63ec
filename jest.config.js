/** Tests run as ES modules against real parts; see CONTRIBUTING.md. */
export default {
  globalSetup: '<rootDir>/test/harness/start-postgres.js',
  globalTeardown: '<rootDir>/test/harness/stop-postgres.js',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};
