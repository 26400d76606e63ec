/** What people type for a command, and what stays a question. */
import { describe, expect, test } from '@jest/globals';
import { readTypedCommand } from '../../src/handlers/typed-command.ts';

describe('who asks after their own gets it shown', () => {
  test.each([
    'what happened to my report?',
    'What’s happening with my report',
    'any news on my report yet?',
    'has anyone seen my report from yesterday',
    'did you get my report??',
    'my report',
    'show me my reports please',
    'can I change my report?',
    'how do I withdraw my report',
  ])('%s', (typed) => {
    expect(readTypedCommand(typed)?.command).toBe('my-reports');
  });

  test.each(['any reply to my question?', 'has my question been answered yet'])('%s', (typed) => {
    expect(readTypedCommand(typed)?.command).toBe('my-questions');
  });

  test.each(['SR-7K4M', 'sr 7k4m?', 'open SR-7K4M', 'what happened to SR-7K4M', '/find 7k4m'])(
    '%s',
    (typed) => {
      const { command, words = '' } = readTypedCommand(typed) ?? {};
      expect([command, words.toUpperCase()]).toEqual(['find', expect.stringMatching(/7K4M$/)]);
    },
  );

  test.each(['list open cases', 'open cases?', 'show me the open reports'])('%s', (typed) => {
    expect(readTypedCommand(typed)?.command).toBe('open-cases');
  });
});

test.each([
  'what should I write in my report?',
  'is my report confidential?',
  'a pupil shared my report online',
  'SR-7K4M he did it again',
  'can I follow a pupil?',
  'find my pupils on Instagram',
  'what is a report?',
  'did you know',
])('“%s” is no command', (typed) => {
  expect(readTypedCommand(typed)).toBeUndefined();
});
