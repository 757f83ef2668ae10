import { describe, expect, it } from 'vitest';
import { formatted, parsed } from './typedNumber';

describe('a typed number', () => {
  it.each([
    ['+1 202 555 0101', '+12025550101'],
    ['(512) 555-0170', '+15125550170'],
    ['+44 20 7946 0123', '+442079460123'],
    ['12-34', null],
    ['hello', null],
    ['', null],
  ])('%s is %s', async (text, number) => expect(await parsed(text)).toBe(number));

  it('is grouped while it is typed', async () => expect(await formatted('+12025550', '+1202555')).toBe('+1 202 555 0'));
  it('is left alone while it is deleted', async () => expect(await formatted('+1 202', '+1 202 ')).toBe('+1 202'));
});
