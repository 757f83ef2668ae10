// The virtual phone of the switchboard page: it rings, a person answers, and speaks with the voice chosen here.

import { CallCard, pitchOf, wordsFor } from './call-card.js';
import { el } from './elements.js';
import { PhoneCall } from './phone-call.js';
import { voiceChoice } from './voice-choice.js';

const overFor = 6000;
const ringEvery = 3000;

export class Phone {
  #socket;
  #context;
  #place;
  #calls = new Map();
  #cards = new Map();
  #voice;
  #title = document.title;
  #news = el('p', { class: 'unseen', role: 'status' });
  #idle;
  #list = el('div');

  /**
   * @param {AudioContext} context the page's
   * @param {string | null} number the only number that rings here, or null for every virtual phone
   */
  constructor(socket, context, place, number) {
    this.#socket = socket;
    this.#context = context;
    this.#place = place;
    this.#idle = el('p', { class: 'idle' }, number
      ? `Waiting for a call to ${number}.`
      : 'Waiting for a call. Numbers that end in 98 or 99 ring here, and every number outside +1 NPA 555 01XX.');
    place.append(this.#news, this.#idle, this.#list, voiceChoice((voice) => this.#speakAs(voice)));
    socket.onOpen(() => socket.send({ type: 'phone', number }));
    socket.onClose(() => { for (const call of this.#calls.values()) this.#end(call, 'the emulator does not answer'); });
    socket.on('ring', (frame) => this.#ring(frame));
    socket.on('ring_end', ({ leg, reason }) => this.#end(this.#calls.get(leg), reason));
    socket.on('offer', (frame) => this.#connect(this.#calls.get(frame.leg), frame));
    socket.on('ended', ({ leg, reason }) => this.#end(this.#calls.get(leg), reason));
    setInterval(() => this.#tick(), 250);
    setInterval(() => this.#soundRinging(), ringEvery);
  }

  /** Whether a call rings or talks here: there is one place to answer it, where it is also heard. */
  has(leg) { return this.#calls.has(leg); }

  #ring(frame) {
    this.#remove(this.#calls.get(frame.leg));
    const call = new PhoneCall(this.#socket, this.#context, frame);
    const card = new CallCard(call, {
      answer: () => this.#answer(call),
      mute: () => { call.mute(!call.muted); this.#show(call); },
      press: (key) => this.#press(call, key),
    });
    this.#calls.set(call.leg, call);
    this.#cards.set(call, card);
    this.#list.append(card.element);
    this.#show(call);
    this.#soundRinging();
  }

  /** The person need not wait until a microphone is granted: the voice follows. */
  #answer(call) {
    call.pickUp();
    this.#giveVoice(call);
    this.#show(call);
  }

  async #connect(call, frame) {
    await call?.connect(frame);
    if (call) this.#show(call);
  }

  #end(call, reason) {
    if (!call || call.state === 'over') return;
    call.close(reason);
    this.#show(call);
    setTimeout(() => this.#remove(call), overFor);
  }

  #remove(call) {
    if (!this.#cards.has(call)) return;
    const { element } = this.#cards.get(call);
    if (element.contains(document.activeElement)) this.#place.focus();
    element.remove();
    this.#cards.delete(call);
    if (this.#calls.get(call.leg) === call) this.#calls.delete(call.leg);
    this.#idle.hidden = this.#calls.size > 0;
  }

  /** Draws the card and tells those who cannot see it. */
  #show(call) {
    if (!this.#cards.has(call)) return;
    this.#cards.get(call).draw();
    this.#idle.hidden = true;
    this.#news.textContent = `${call.to}: ${wordsFor(call)}. ${call.problem ?? ''}`;
  }

  #speakAs(voice) {
    this.#voice = voice;
    for (const call of this.#calls.values()) if (call.state === 'connecting' || call.state === 'talking') this.#giveVoice(call);
  }

  async #giveVoice(call) {
    const voice = this.#voice;
    call.listen(voice.kind === 'microphone');
    let problem = null;
    try {
      await call.speakAs(voice);
    } catch {
      problem = 'The microphone cannot be used, so the other side hears nothing. Allow it in the address bar, or choose another voice.';
    }
    if (voice !== this.#voice || problem === call.problem) return;
    call.problem = problem;
    this.#show(call);
  }

  #press(call, key) {
    call.press(key);
    const level = this.#sound(pitchOf(key), 0, 0.12);
    level.gain.value = 0.05;
  }

  get #ringing() { return [...this.#calls.values()].filter((call) => call.state === 'ringing'); }

  // A soft double ring; silent until the page was clicked once, as browsers want it.
  #soundRinging() {
    if (this.#ringing.length === 0 || this.#context.state !== 'running') return;
    for (const after of [0, 0.45]) {
      const { gain } = this.#sound(950, after, 0.5);
      const now = this.#context.currentTime;
      gain.setValueAtTime(0.06, now + after);
      gain.setTargetAtTime(0, now + after + 0.2, 0.05);
    }
  }

  /** Out of the loudspeaker, for the person at this page only. */
  #sound(hertz, after, seconds) {
    const tone = this.#context.createOscillator();
    const level = this.#context.createGain();
    tone.frequency.value = hertz;
    tone.connect(level).connect(this.#context.destination);
    tone.start(this.#context.currentTime + after);
    tone.stop(this.#context.currentTime + after + seconds);
    return level;
  }

  #tick() {
    document.title = this.#ringing.length > 0 ? `Ringing: ${this.#ringing[0].to}` : this.#title;
    for (const card of this.#cards.values()) card.tick();
  }
}
