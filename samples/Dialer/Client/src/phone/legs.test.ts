import { describe, expect, it } from 'vitest';
import { callView, party } from '../testing';
import { announcedLeg, isOurs, mustBeSilent } from './legs';

const invite = (...legIds: string[]) => ({ legIds });

describe('the announced leg', () => {
  it('is the agent’s of the live call', () => expect(announcedLeg(callView())).toBe('leg-agent'));
  it('is none without a call', () => expect(announcedLeg(null)).toBeNull());
  it('is none once the call is over', () => expect(announcedLeg(callView({ state: 'ended' }))).toBeNull());
  it('is none once the agent’s leg is over', () => expect(announcedLeg(callView({ agent: party({ leg_id: 'x', state: 'ended' }) }))).toBeNull());
});

describe('an invite', () => {
  it('is ours by any of its ids', () => {
    expect(isOurs(invite('leg', 'other'), 'leg')).toBe(true);
    expect(isOurs(invite('v3:x', 'leg'), 'leg')).toBe(true);
  });
  it('is not ours before any is announced', () => expect(isOurs(invite('leg'), null)).toBe(false));
  it('is not ours while another is announced', () => expect(isOurs(invite('leg'), 'earlier')).toBe(false));
  it('is not ours because neither has an id', () => expect(isOurs(invite(), null)).toBe(false));
});

describe('the microphone', () => {
  const muted = callView({ agent: party({ muted: true }) });

  it('is as the server has it', () => {
    expect(mustBeSilent(true, null, callView())).toBe(false);
    expect(mustBeSilent(true, null, muted)).toBe(true);
  });

  it('follows the agent’s wish at once', () => {
    expect(mustBeSilent(true, true, callView())).toBe(true);
    expect(mustBeSilent(true, false, muted)).toBe(false);
  });

  it('is silent on a leg that nobody announced', () => expect(mustBeSilent(false, false, callView())).toBe(true));
});
