/** The fault suite: the product in processes of its own while everything around it goes wrong. */
import suite from './jest.config.js';

export default {
  ...suite,
  testMatch: ['<rootDir>/test/faults/**/*.faults.ts'],
  // Most of it is waiting: for a lease to end, for a database to come back.
  maxWorkers: 2,
  testTimeout: 45 * 60_000,
};
