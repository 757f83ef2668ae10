// One call as the person at the virtual phone sees it. The card stays and only its content changes, so that focus and keypad stay too.

import { el } from './elements.js';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

export class CallCard {
  #call;
  #acts;
  #timer = el('span', { class: 'timer' });
  #meter = el('meter', { min: '0', max: '1', value: '0' });
  #keypad;

  /** @param {{ answer: Function, mute: Function, press: (key: string) => void }} acts what the person can do here beyond the call itself */
  constructor(call, acts) {
    this.#call = call;
    this.#acts = acts;
    this.#keypad = this.#makeKeypad();
    this.element = el('article', { tabindex: '-1', 'aria-label': `Call to ${call.to} from ${call.from}` });
    this.draw();
  }

  draw() {
    const call = this.#call;
    const focused = this.element.contains(document.activeElement) ? document.activeElement : null;
    this.element.className = `call ${call.state}`;
    this.element.replaceChildren(
      el('p', { class: 'number' }, call.to),
      el('p', {}, 'from ', el('strong', {}, call.from)),
      el('p', {}, wordsFor(call), ...(call.state === 'talking' ? [' ', this.#timer] : [])),
      ...this.#controls());
    if (focused) this.#focusAgain(focused);
    this.tick();
  }

  /** What changes all the time. */
  tick() {
    if (this.#call.state !== 'talking') return;
    this.#timer.textContent = elapsed(this.#call.answeredAt);
    this.#meter.value = levelOf(this.#call.meter);
  }

  /** On the same button as before; never on another in its place, or a second press of Answer would hang up. */
  #focusAgain(focused) {
    const again = this.element.contains(focused) ? focused : this.element.querySelector(`[data-act="${focused.dataset.act}"]`);
    (again ?? this.element).focus();
  }

  #controls() {
    const call = this.#call;
    const hangUp = ['hangup', 'Hang up', () => call.hangUp()];
    const problem = call.problem ? [el('p', { class: 'bad' }, call.problem)] : [];
    switch (call.state) {
      case 'ringing': return [this.#buttons(['answer', 'Answer', this.#acts.answer], ['reject', 'Reject', () => call.reject()])];
      case 'connecting': return [...problem, this.#buttons(hangUp)];
      case 'talking': return [
        el('label', { class: 'heard' }, 'Heard ', this.#meter),
        ...problem,
        this.#buttons(['mute', call.muted ? 'Unmute' : 'Mute', this.#acts.mute], hangUp),
        this.#keypad,
      ];
      default: return [];
    }
  }

  #buttons(...buttons) {
    return el('p', { class: 'buttons' }, ...buttons.map(([act, label, onclick]) =>
      el('button', { type: 'button', class: act, 'data-act': act, 'aria-label': `${label}: ${this.#call.to}`, onclick }, label)));
  }

  #makeKeypad() {
    const press = (key) => this.#acts.press(key);
    return el('details', { class: 'keypad', onkeydown: ({ key, repeat }) => { if (keys.includes(key) && !repeat) press(key); } },
      el('summary', {}, 'Keypad'),
      el('div', { class: 'keys' }, ...keys.map((key) => el('button', { type: 'button', onclick: () => press(key) }, key))));
  }
}

/** The pitch of a key's sound: something to hear, not the tones of the real thing. */
export const pitchOf = (key) => 600 + (80 * keys.indexOf(key));

export function wordsFor(call) {
  switch (call.state) {
    case 'ringing': return 'is ringing';
    case 'connecting': return 'connecting…';
    case 'talking': return call.muted ? 'talking, muted at this phone' : 'talking';
    default: return `over: ${call.reason}`;
  }
}

function elapsed(since) {
  const seconds = Math.floor((Date.now() - since) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function levelOf(analyser) {
  const samples = new Float32Array(analyser.fftSize);
  analyser.getFloatTimeDomainData(samples);
  const power = samples.reduce((sum, sample) => sum + (sample * sample), 0) / samples.length;
  // From -60 dB to 0 dB.
  return Math.max(0, Math.min(1, 1 + (10 * Math.log10(power + 1e-9) / 60)));
}
