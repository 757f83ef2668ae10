// The bridge: the audio of all legs, one peer connection each, mixed so that each hears those it is to hear and never itself.
// The emulator says who hears whom; this page has no rules of its own.

import { Line } from './line.js';
import { Turns } from './peer.js';

/** How fast a gain follows, in seconds: no click, and nobody notices. */
const smooth = 0.01;

export class Bridge {
  #socket;
  #context = new AudioContext({ latencyHint: 'interactive' });
  #lines = new Map();
  #gains = new Map();
  #turns = new Turns();

  constructor(socket) {
    this.#socket = socket;
    this.#context.onstatechange = () => this.#sayAudio();
    socket.onOpen(() => this.#sayAudio());
    socket.onClose(() => this.#dropAll());
    socket.on('bridge', ({ elected }) => { if (!elected) this.#dropAll(); });
    socket.on('make_offer', ({ leg, take }) => this.#connect(leg, take, 'offer', (line) => line.offer()));
    socket.on('make_answer', ({ leg, take, sdp }) => this.#connect(leg, take, 'answer', (line) => line.answer(sdp)));
    socket.on('set_answer', ({ leg, take, sdp }) => this.#attempt(leg, take, () => this.#lines.get(leg)?.setAnswer(sdp)));
    socket.on('drop', ({ leg }) => this.#turns.take(leg, () => this.#drop(leg)));
    socket.on('mix', ({ legs }) => this.#mix(legs));
  }

  get running() { return this.#context.state === 'running'; }

  /** Turns the sound on. A browser allows it only after a click or a key. */
  resume() {
    if (!this.running) this.#context.resume().catch(() => {});
  }

  #sayAudio() {
    this.#socket.send({ type: 'audio', running: this.running });
  }

  #connect(leg, take, type, describe) {
    this.#attempt(leg, take, async () => {
      const line = this.#line(leg);
      line.take = take;
      const sdp = await describe(line);
      if (line.take === take) this.#socket.send({ type, leg, take, sdp });
    });
  }

  #attempt(leg, take, task) {
    this.#turns.take(leg, task).catch((problem) => this.#socket.send({ type: 'failed', leg, take, reason: String(problem) }));
  }

  #line(leg) {
    let line = this.#lines.get(leg);
    if (!line) {
      line = new Line(this.#context, () => this.#socket.send({ type: 'lost', leg, take: line.take }));
      line.take = 0;
      this.#lines.set(leg, line);
    }
    return line;
  }

  #mix(legs) {
    for (const { leg, voice, tone } of legs) {
      const line = this.#line(leg);
      line.speakAs(voice);
      line.play(tone);
    }
    const wanted = new Set(legs.flatMap(({ leg, hears }) => hears.map((speaker) => `${speaker} ${leg}`)));
    for (const pair of wanted) this.#gain(pair);
    for (const [pair, gain] of this.#gains) gain.gain.setTargetAtTime(wanted.has(pair) ? 1 : 0, this.#context.currentTime, smooth);
    const known = new Set(legs.map(({ leg }) => leg));
    for (const leg of [...this.#lines.keys()]) if (!known.has(leg)) this.#drop(leg);
  }

  #gain(pair) {
    if (this.#gains.has(pair)) return;
    const [speaker, listener] = pair.split(' ').map((leg) => this.#line(leg));
    const gain = this.#context.createGain();
    gain.gain.value = 0;
    speaker.voice.connect(gain).connect(listener.ear);
    this.#gains.set(pair, gain);
  }

  #drop(leg) {
    this.#lines.get(leg)?.close();
    this.#lines.delete(leg);
    for (const [pair, gain] of this.#gains) {
      if (!pair.split(' ').includes(leg)) continue;
      gain.disconnect();
      this.#gains.delete(pair);
    }
  }

  #dropAll() {
    for (const leg of [...this.#lines.keys()]) this.#drop(leg);
  }
}
