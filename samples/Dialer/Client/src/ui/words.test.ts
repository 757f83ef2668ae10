import { describe, expect, it } from 'vitest';
import { callView, party } from '../testing';
import { announcement, clock, elapsedSeconds, stateWords } from './words';

describe('the timer', () => {
  const answered = '2026-11-22T12:00:00.000Z';
  const at = (iso: string) => Date.parse(iso);

  it('counts by the server’s clock', () => expect(elapsedSeconds(answered, at('2026-11-22T11:59:00.000Z'), 65_000)).toBe(5));
  it('never counts below zero', () => expect(elapsedSeconds(answered, at('2026-11-22T11:59:59.000Z'), null)).toBe(0));
  it.each([
    [0, '00:00'],
    [65, '01:05'],
    [3_661, '1:01:01'],
  ])('%i s reads %s', (seconds, words) => expect(clock(seconds)).toBe(words));
});

describe('a call in words', () => {
  it('says why it ended', () => expect(stateWords(callView({ state: 'ended', cause: 'busy', cause_text: 'The line is busy.' }))).toBe('Ended: The line is busy.'));

  it('is announced with who and how', () => {
    expect(announcement(callView({ agent: party({ muted: true }) }))).toBe('Ada Brook: Connected, You are muted');
  });
});
