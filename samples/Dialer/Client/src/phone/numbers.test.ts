import { describe, expect, it } from 'vitest';
import { isVirtual, readable, virtualPhone } from './numbers';

describe('a virtual phone', () => {
  it.each([
    ['+12025550101', false],
    ['+15125550197', false],
    ['+12025550198', true],
    ['+13035550199', true],
    ['+12025550201', true],
    ['+442079460123', true],
  ])('%s: %s', (phone, virtual) => expect(isVirtual(phone)).toBe(virtual));

  it('is opened with the whole number', () => {
    expect(virtualPhone('http://localhost:5081/', '+12025550198')).toBe('http://localhost:5081/?number=%2B12025550198');
  });
});

describe('a number', () => {
  it('is shown in groups', () => expect(readable('+12025550101')).toBe('+1 202 555 0101'));
});
