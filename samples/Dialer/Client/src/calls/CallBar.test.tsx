import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../api/http';
import type { CallView } from '../api/contract';
import { DeskContext, type Desk } from '../state/desk';
import { initialSession, reduceSession } from '../state/session';
import { createStore } from '../state/store';
import { callView, party } from '../testing';
import { CallBar } from './CallBar';

const store = createStore(reduceSession, { ...initialSession([]), phone: 'ready', audio: 'active' });
const desk = { store, setMuted: vi.fn(), setOnHold: vi.fn(), end: vi.fn(), saveOutcome: vi.fn(), skip: vi.fn(), answerAgain: vi.fn() };
const bar = (call: CallView) => (
  <DeskContext value={desk as unknown as Desk}>
    <CallBar call={call} />
  </DeskContext>
);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const ended = callView({ state: 'ended', cause: 'busy', cause_text: 'The line is busy.', answered_at: null, version: 6 });

beforeEach(() => {
  vi.resetAllMocks();
  sessionStorage.clear();
});
afterEach(cleanup);

describe('the buttons', () => {
  it('show what the server says', () => {
    const { rerender } = render(bar(callView()));
    expect(screen.getByRole('button', { name: 'Mute' }).getAttribute('aria-pressed')).toBe('false');
    rerender(bar(callView({ agent: party({ muted: true }), lead: party({ hold: true }) })));
    expect(screen.getByRole('button', { name: 'Unmute' }).getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByRole('button', { name: 'Resume' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('say so where a request fails', async () => {
    desk.setMuted.mockRejectedValue(new ApiError('The server does not answer.', 0));
    render(bar(callView()));
    press('Mute');
    expect((await screen.findByRole('alert')).textContent).toContain('Not muted. The server does not answer.');
  });

  it('send one request, however often they are pressed', async () => {
    let answer = () => {};
    desk.end.mockReturnValue(new Promise<void>((resolve) => (answer = resolve)));
    render(bar(callView()));
    for (let i = 0; i < 20; i++) press('End call');
    expect(desk.end).toHaveBeenCalledOnce();
    answer();
    await waitFor(() => expect(screen.getByRole('button', { name: 'End call' }).hasAttribute('aria-disabled')).toBe(false));
  });
});

describe('after the call', () => {
  it('a failed one says why', () => {
    render(bar(ended));
    expect(screen.getByText('Ended: The line is busy.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'End call' })).toBeNull();
  });

  it('notes typed during the call are still there, also after a reload', () => {
    const first = render(bar(callView()));
    fireEvent.change(screen.getByRole('textbox', { name: 'Notes' }), { target: { value: 'wants a demo' } });
    first.rerender(bar(ended));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Notes' }).value).toBe('wants a demo');
    first.unmount();
    render(bar(ended));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Notes' }).value).toBe('wants a demo');
  });

  it('a failed save keeps what was typed', async () => {
    desk.saveOutcome.mockRejectedValue(new ApiError('The database is locked.', 500));
    render(bar(ended));
    fireEvent.change(screen.getByRole('textbox', { name: 'Notes' }), { target: { value: 'wants a demo' } });
    fireEvent.click(screen.getByRole('radio', { name: 'Call back' }));
    press('Save');
    expect((await screen.findByRole('alert')).textContent).toContain('what you typed is still here');
    expect(desk.saveOutcome).toHaveBeenCalledExactlyOnceWith('call-1', 'call_back', 'wants a demo');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Notes' }).value).toBe('wants a demo');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Call back' }).checked).toBe(true);
  });
});
