import { createContext, useContext } from 'react';
import type { CallView, Control, Outcome } from '../api/contract';
import { dialer } from '../api/dialer';
import { wordsOf } from '../api/http';
import { Microphone, MicrophoneError, watchPermission } from '../phone/microphone';
import { Handover } from '../phone/handover';
import { openLine } from '../phone/lines';
import { hasNetwork, noNetworkWords } from '../phone/network';
import { Phone } from '../phone/phone';
import { player } from '../phone/player';
import { TabLock } from '../phone/tabLock';
import { EventStream } from './eventStream';
import { agentOf, dropDraft, prefer, preference, rememberSkipped, skippedCalls } from './preferences';
import { initialSession, isLive, reduceSession, type SessionState } from './session';
import { createStore, useSelected, type Store } from './store';
import type { SessionAction } from './session';

const setupRetryMs = 3_000;
/** How long an accepted mute may take to come back as an event before the server's state counts again. */
const confirmationMs = 4_000;

/** The agent's desk: what happens in this tab, and everything the agent can do about it. */
export class Desk {
  readonly store: Store<SessionState, SessionAction>;
  private readonly microphone = new Microphone(() => preference('microphone'));
  private readonly phone: Phone;
  private readonly lock: TabLock;
  private readonly handover: Handover;
  private handedOver: Promise<void> = Promise.resolve();
  private holdsPhone = false;
  private readonly stream: EventStream;

  constructor(readonly agent: string) {
    this.store = createStore(reduceSession, initialSession(skippedCalls()));
    const { dispatch } = this.store;
    this.phone = new Phone({
      fetchToken: () => dialer.token(agent),
      openLine,
      microphone: this.microphone,
      status: (status, trouble) => dispatch({ type: 'phone', status, ...(trouble !== undefined && { trouble }) }),
      audio: (audio) => dispatch({ type: 'audio', audio }),
      fault: (fault) => dispatch({ type: 'microphone', fault }),
    });
    this.handover = new Handover(`coldcall-phone-${agent}`);
    this.lock = new TabLock(`coldcall-phone-${agent}`, {
      held: () => {
        this.holdsPhone = true;
        void this.handedOver.then(() => {
          if (this.holdsPhone) this.phone.start();
        });
      },
      elsewhere: () => dispatch({ type: 'phone', status: 'elsewhere' }),
      lost: () => {
        this.holdsPhone = false;
        this.handover.give();
        this.phone.stop();
        dispatch({ type: 'phone', status: 'elsewhere' });
      },
    });
    this.stream = new EventStream(() => new EventSource(dialer.events(agent)), {
      snapshot: (snapshot) => dispatch({ type: 'snapshot', snapshot, now: Date.now() }),
      call: (call) => dispatch({ type: 'call', call, now: Date.now() }),
      calls: () => dispatch({ type: 'calls' }),
      contacts: () => dispatch({ type: 'contacts' }),
      connection: (connection) => dispatch({ type: 'connection', connection }),
    });
  }

  start(): void {
    let { call, muteWish } = this.store.get();
    this.store.subscribe(() => {
      const next = this.store.get();
      if (next.call === call && next.muteWish === muteWish) return;
      ({ call, muteWish } = next);
      if (!isLive(call)) this.microphone.release();
      this.phone.follow(call, muteWish);
    });
    this.stream.start();
    window.addEventListener('online', () => this.stream.hurry());
    this.lock.wait();
    void this.readSetup();
    void watchPermission((state) => this.store.dispatch({ type: 'microphone', fault: state === 'denied' ? 'denied' : null }));
    this.useSpeaker(preference('speaker'));
  }

  takeOver(): void {
    this.handedOver = this.handover.take();
    this.lock.takeOver();
  }

  /** The microphone and the network first: without them nothing rings. */
  async dial(number: string, contactId?: string): Promise<void> {
    const { dialing, call, phone } = this.store.get();
    if (dialing !== null || isLive(call)) return;
    const { dispatch } = this.store;
    dispatch({ type: 'dialing', number });
    dispatch({ type: 'notice', words: null });
    try {
      if (phone !== 'elsewhere') await this.askForMicrophone();
      if (this.store.get().setup?.bridge_url && !(await hasNetwork())) throw new Error(noNetworkWords);
      const { conference_id } = await dialer.initiate({ to_phone: number, client_id: this.agent, ...(contactId !== undefined && { contact_id: contactId }) });
      await this.see(conference_id);
    } catch (error) {
      this.microphone.release();
      if (!(error instanceof MicrophoneError)) dispatch({ type: 'notice', words: wordsOf(error) });
    } finally {
      dispatch({ type: 'dialing', number: null });
    }
  }

  private async askForMicrophone(): Promise<void> {
    const { dispatch } = this.store;
    dispatch({ type: 'asking', asking: true });
    try {
      await this.microphone.prime();
      dispatch({ type: 'microphone', fault: null });
    } catch (error) {
      if (error instanceof MicrophoneError) dispatch({ type: 'microphone', fault: error.fault });
      throw error;
    } finally {
      dispatch({ type: 'asking', asking: false });
    }
  }

  /** The event may already be here; if not, Dial must not look as if nothing had happened. */
  private async see(callId: string): Promise<void> {
    if (this.store.get().call?.id === callId) return;
    try {
      this.store.dispatch({ type: 'call', call: await dialer.call(callId), now: Date.now() });
    } catch {
      // The call is placed all the same; its events will tell.
    }
  }

  /** The local track at once, the conference by the server; if that fails the track follows the server again. */
  async setMuted(call: CallView, muted: boolean): Promise<void> {
    if (!call.agent || this.store.get().muteWish !== null) return;
    this.store.dispatch({ type: 'wish', muted });
    try {
      await this.control(muted ? 'mute' : 'unmute', call, call.agent.participant_sid);
      setTimeout(() => this.forgetWish(), confirmationMs);
    } catch (error) {
      this.forgetWish();
      throw error;
    }
  }

  private forgetWish(): void {
    if (this.store.get().muteWish !== null) this.store.dispatch({ type: 'wish', muted: null });
  }

  async setOnHold(call: CallView, hold: boolean): Promise<void> {
    if (call.lead) await this.control(hold ? 'hold' : 'unhold', call, call.lead.participant_sid);
  }

  private async control(control: Control, call: CallView, participant: string): Promise<void> {
    await dialer.control(control, call.id, participant);
  }

  async end(call: CallView): Promise<void> {
    await dialer.end(call.id);
  }

  async saveOutcome(callId: string, outcome: Outcome, notes: string): Promise<void> {
    const call = await dialer.saveOutcome(callId, outcome, notes);
    dropDraft(callId);
    this.store.dispatch({ type: 'call', call, now: Date.now() });
    this.store.dispatch({ type: 'calls' });
  }

  skip(call: CallView): void {
    rememberSkipped(call.id);
    this.store.dispatch({ type: 'skip', id: call.id });
  }

  answerAgain(): void {
    this.phone.tryAgain();
  }

  openMicrophone(): Promise<MediaStream> {
    return this.microphone.open();
  }

  async useMicrophone(deviceId: string | null): Promise<void> {
    prefer('microphone', deviceId);
    this.microphone.release();
    await this.phone.useMicrophone(deviceId ?? 'default');
  }

  useSpeaker(deviceId: string | null): void {
    prefer('speaker', deviceId);
    const audio = player();
    // A speaker that is not there any more leaves the browser's own choice.
    if ('setSinkId' in audio) audio.setSinkId(deviceId ?? '').catch(() => prefer('speaker', null));
  }

  dismissNotice(): void {
    this.store.dispatch({ type: 'notice', words: null });
  }

  dismissMicrophone(): void {
    this.store.dispatch({ type: 'microphone', fault: null });
  }

  private async readSetup(): Promise<void> {
    try {
      this.store.dispatch({ type: 'setup', setup: await dialer.setup() });
    } catch {
      setTimeout(() => void this.readSetup(), setupRetryMs);
    }
  }
}

export const deskOfThisTab = () => new Desk(agentOf(window.location.search));

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('Nothing outside the desk can use it.');
  return desk;
}

export function useSession<T>(select: (state: SessionState) => T): T {
  return useSelected(useDesk().store, select);
}
