import { type Logger, LogLevel } from '@slack/bolt';

/** Bolt's log lines can hold the bodies of messages; what matters is told through `failed`. */
export const SILENT: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  setName: () => {},
  getLevel: () => LogLevel.ERROR,
};
