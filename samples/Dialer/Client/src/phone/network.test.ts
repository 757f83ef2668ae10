import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hasNetwork } from './network';

type Candidate = { candidate: string } | null;

/** A connection that gathers what a test says. */
function peerThatFinds(...candidates: Candidate[]) {
  const peer = {
    onicecandidate: null as ((found: { candidate: Candidate }) => void) | null,
    createDataChannel: vi.fn(),
    setLocalDescription: () => {
      for (const candidate of candidates) peer.onicecandidate?.({ candidate });
      return Promise.resolve();
    },
    close: vi.fn(),
  };
  return peer;
}

const asked = (peer: ReturnType<typeof peerThatFinds>) => hasNetwork(() => peer as unknown as RTCPeerConnection);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('an address means that there is a network', async () => {
  const peer = peerThatFinds({ candidate: 'candidate:1 1 udp 1 10.0.0.2 4000 typ host' });
  expect(await asked(peer)).toBe(true);
  expect(peer.close).toHaveBeenCalledOnce();
});

test.each([[null], [{ candidate: '' }]])('the end of the search without an address means that there is none', async (end) => {
  expect(await asked(peerThatFinds(end))).toBe(false);
});

test('a search without an end is given up', async () => {
  const answer = asked(peerThatFinds());
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await answer).toBe(false);
});
