import { describe, expect, it } from 'vitest';
import { faultOf, remedyFor } from './microphone';

describe('a fault of the microphone', () => {
  it.each([
    ['NotAllowedError', 'Permission denied', 'denied'],
    ['NotAllowedError', 'Permission denied by system', 'blocked_by_system'],
    ['NotFoundError', '', 'absent'],
    ['NotReadableError', '', 'busy'],
    ['TypeError', '', 'unknown'],
  ])('%s (%s) is %s', (name, message, fault) => {
    expect(faultOf(new DOMException(message, name))).toBe(fault);
  });
});

describe('what to do about a blocked microphone', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux) Gecko/20100101 Firefox/140.0', /address bar/],
    ['Mozilla/5.0 (X11; Linux) AppleWebKit/537.36 Chrome/156.0 Safari/537.36', /left of the address/],
    ['Mozilla/5.0 (Macintosh) AppleWebKit/605.1 Version/19.0 Safari/605.1', /menu Safari/],
  ])('is said in the words of the browser', (userAgent, words) => {
    expect(remedyFor('denied', userAgent)).toMatch(words);
  });
});
