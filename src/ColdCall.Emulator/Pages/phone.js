// The virtual phone of the switchboard page: it rings, a person answers, and speaks with the voice chosen here.

import { el } from './elements.js';
import { PhoneCall } from './phone-call.js';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];
const overFor = 6000;
const ringEvery = 3000;

export class Phone {
  #socket;
  #place;
  #number;
  #calls = new Map();
  #context = new AudioContext();
  #voice = 'parrot';
  #hertz = 740;
  #title = document.title;

  /** @param {string | null} number the only number that rings here, or null for every virtual phone */
  constructor(socket, place, number) {
    this.#socket = socket;
    this.#place = place;
    this.#number = number;
    socket.onOpen(() => socket.send({ type: 'phone', number }));
    socket.onClose(() => { for (const call of [...this.#calls.values()]) this.#end(call, 'the emulator does not answer'); });
    socket.on('ring', (frame) => this.#ring(frame));
    socket.on('ring_end', ({ leg, reason }) => this.#endBy(leg, reason));
    socket.on('offer', (frame) => this.#calls.get(frame.leg)?.connect(frame).then(() => this.#draw()));
    socket.on('ended', ({ leg, reason }) => this.#endBy(leg, reason));
    setInterval(() => this.#tick(), 250);
    setInterval(() => this.#soundRinging(), ringEvery);
    this.#draw();
  }

  resume() {
    if (this.#context.state !== 'running') this.#context.resume().catch(() => {});
  }

  async #speakAs(voice, hertz) {
    this.#voice = voice;
    this.#hertz = hertz;
    await Promise.all([...this.#calls.values()].filter((call) => call.state !== 'over').map((call) => this.#giveVoice(call)));
    this.#draw();
  }

  async #giveVoice(call) {
    call.listen(this.#voice === 'microphone');
    call.problem = null;
    try {
      await call.speakAs(this.#voice, this.#hertz);
    } catch {
      call.problem = 'The microphone cannot be used, so the other side hears nothing. Allow it in the address bar, or choose another voice.';
    }
  }

  async #ring(frame) {
    const call = new PhoneCall(this.#socket, this.#context, frame);
    this.#calls.set(frame.leg, call);
    this.#soundRinging();
    this.#draw();
  }

  async #answer(call) {
    this.resume();
    await this.#giveVoice(call);
    call.pickUp();
    this.#draw();
  }

  #endBy(leg, reason) {
    const call = this.#calls.get(leg);
    if (call) this.#end(call, reason);
  }

  #end(call, reason) {
    call.close(reason);
    setTimeout(() => {
      if (this.#calls.get(call.leg) === call) this.#calls.delete(call.leg);
      this.#draw();
    }, overFor);
    this.#draw();
  }

  #press(call, key) {
    call.press(key);
    const tone = this.#context.createOscillator();
    const level = this.#context.createGain();
    tone.frequency.value = 600 + (80 * keys.indexOf(key));
    level.gain.value = 0.05;
    tone.connect(level).connect(this.#context.destination);
    tone.start();
    tone.stop(this.#context.currentTime + 0.12);
  }

  get #ringing() { return [...this.#calls.values()].filter((call) => call.state === 'ringing'); }

  // A soft double ring; silent until the page was clicked once, as browsers want it.
  #soundRinging() {
    if (this.#ringing.length === 0 || this.#context.state !== 'running') return;
    for (const after of [0, 0.45]) {
      const tone = this.#context.createOscillator();
      const level = this.#context.createGain();
      tone.frequency.value = 950;
      level.gain.setValueAtTime(0.06, this.#context.currentTime + after);
      level.gain.setTargetAtTime(0, this.#context.currentTime + after + 0.2, 0.05);
      tone.connect(level).connect(this.#context.destination);
      tone.start(this.#context.currentTime + after);
      tone.stop(this.#context.currentTime + after + 0.5);
    }
  }

  #tick() {
    document.title = this.#ringing.length > 0 ? `Ringing: ${this.#ringing[0].to}` : this.#title;
    for (const call of this.#calls.values()) {
      const card = this.#place.querySelector(`[data-leg="${CSS.escape(call.leg)}"]`);
      if (!card || call.state !== 'talking') continue;
      card.querySelector('.timer').textContent = elapsed(call.answeredAt);
      card.querySelector('.meter').value = levelOf(call.meter);
    }
  }

  #draw() {
    const focused = this.#place.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
    const cards = [...this.#calls.values()].map((call) => this.#card(call));
    this.#place.replaceChildren(...(cards.length > 0 ? cards : [this.#idle()]), this.#voices());
    if (focused) this.#place.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }

  #idle() {
    return el('p', { class: 'idle' }, this.#number
      ? `Waiting for a call to ${this.#number}.`
      : 'Waiting for a call. Numbers that end in 98 or 99 ring here, and every number outside +1 NPA 555 01XX.');
  }

  #card(call) {
    const card = el('article', { class: `call ${call.state}`, 'data-leg': call.leg, 'aria-label': `Call to ${call.to}` },
      el('p', { class: 'number' }, call.to),
      el('p', {}, 'from ', el('strong', {}, call.from)),
      el('p', { class: 'state', role: 'status' }, this.#words(call), call.state === 'talking' ? [' ', el('span', { class: 'timer' }, elapsed(call.answeredAt))] : []));
    if (call.state === 'ringing') card.append(this.#buttons(call, [['answer', 'Answer', () => this.#answer(call)], ['reject', 'Reject', () => call.reject()]]));
    if (call.state === 'connecting') card.append(this.#buttons(call, [['hangup', 'Hang up', () => call.hangUp()]]));
    if (call.state === 'talking') card.append(...this.#talking(call));
    return card;
  }

  #talking(call) {
    const keypad = el('details', { class: 'keypad' }, el('summary', {}, 'Keypad'),
      el('div', { class: 'keys' }, ...keys.map((key) => el('button', { type: 'button', 'data-key': `${call.leg} ${key}`, onclick: () => this.#press(call, key) }, key))));
    keypad.open = call.keypadOpen ?? false;
    keypad.ontoggle = () => { call.keypadOpen = keypad.open; };
    return [
      el('label', { class: 'heard' }, 'Heard ', el('meter', { class: 'meter', min: '0', max: '1', value: '0' })),
      call.problem ? el('p', { class: 'bad', role: 'alert' }, call.problem) : '',
      this.#buttons(call, [
        ['mute', call.muted ? 'Unmute' : 'Mute', () => { call.mute(!call.muted); this.#draw(); }],
        ['hangup', 'Hang up', () => call.hangUp()],
      ]),
      keypad,
    ];
  }

  #buttons(call, buttons) {
    return el('p', { class: 'buttons' }, ...buttons.map(([name, label, onclick]) =>
      el('button', { type: 'button', class: name, 'data-key': `${call.leg} ${name}`, 'aria-label': `${label}: ${call.to}`, onclick }, label)));
  }

  #voices() {
    const choice = (value, label, hint) => el('label', {},
      el('input', { type: 'radio', name: 'voice', value, 'data-key': `voice ${value}`, checked: this.#voice === value, onchange: () => this.#speakAs(value, this.#hertz) }),
      ' ', label, ' ', el('span', { class: 'quiet' }, hint));
    return el('fieldset', { class: 'voices' }, el('legend', {}, 'This phone speaks as'),
      choice('parrot', 'a parrot', 'repeats what it hears two seconds later; no microphone needed'),
      choice('microphone', 'me', 'with my microphone; wear a headset, or both pages hear each other'),
      el('div', { class: 'tone' }, choice('tone', 'a tone of', ''),
        el('input', { type: 'number', min: '100', max: '4000', step: '1', value: String(this.#hertz), 'aria-label': 'Pitch in Hz', 'data-key': 'hertz',
          onchange: ({ target }) => this.#speakAs(this.#voice, Number(target.value) || 740) }), ' Hz'),
      choice('silence', 'nobody', 'silent'));
  }

  #words(call) {
    switch (call.state) {
      case 'ringing': return 'is ringing';
      case 'connecting': return 'connecting…';
      case 'talking': return call.muted ? 'talking, muted at this phone' : 'talking';
      default: return `over: ${call.reason}`;
    }
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
