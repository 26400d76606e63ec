import { describe, expect, it } from '@jest/globals';
import { findChromium } from './browser.ts';

const HERE = process.execPath;

describe('Chromium is found', () => {
  it('where CHROMIUM_PATH says, before any usual place', () => {
    expect(findChromium({ CHROMIUM_PATH: HERE }, ['/bin/sh'])).toBe(HERE);
  });

  it('or else in the first usual place that there is', () => {
    expect(findChromium({}, ['/nowhere/chromium', HERE])).toBe(HERE);
  });

  it('or not at all, which only CI does not accept', () => {
    expect(findChromium({}, ['/nowhere/chromium'])).toBeNull();
    expect(() => findChromium({ CI: 'true' }, ['/nowhere/chromium'])).toThrow(
      'No Chromium found in CI: install Debian’s chromium, or set CHROMIUM_PATH.',
    );
  });

  it('never by falling back from a CHROMIUM_PATH that is wrong', () => {
    expect(() => findChromium({ CHROMIUM_PATH: '/nowhere/chromium' }, [HERE])).toThrow(
      'CHROMIUM_PATH names /nowhere/chromium, and there is nothing.',
    );
  });
});
