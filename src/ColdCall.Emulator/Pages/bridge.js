// The bridge: the audio of all legs, one peer connection each, mixed so that each hears those it is to hear and never itself.
// The emulator says who hears whom; this page has no rules of its own.

import { Line } from './line.js';
import { Tape } from './tape.js';

/** How fast a gain follows, in seconds: no click, and nobody notices. */
const smooth = 0.01;

export class Bridge {
  #socket;
  #context;
  #lines = new Map();
  #gains = new Map();
  #tapes = new Map();

  /** @param {AudioContext} context the page's; only while it runs may the page be elected */
  constructor(socket, context) {
    this.#socket = socket;
    this.#context = context;
    context.addEventListener('statechange', () => this.#sayAudio());
    socket.onOpen(() => this.#sayAudio());
    socket.onClose(() => this.#dropAll());
    socket.on('bridge', ({ elected }) => { if (!elected) this.#dropAll(); });
    socket.on('make_offer', ({ leg, take }) => this.#describe(leg, take, 'offer', (line) => line.offer()));
    socket.on('make_answer', ({ leg, take, sdp }) => this.#describe(leg, take, 'answer', (line) => line.answer(sdp)));
    socket.on('set_answer', ({ leg, take, sdp }) => this.#attempt(leg, take, (line) => line.setAnswer(sdp)));
    socket.on('drop', ({ leg }) => this.#drop(leg));
    socket.on('mix', ({ legs, recordings }) => {
      this.#mix(legs);
      this.#record(recordings);
    });
  }

  #sayAudio() {
    this.#socket.send({ type: 'audio', running: this.#context.state === 'running' });
  }

  #describe(leg, take, type, describe) {
    this.#line(leg).take = take;
    this.#attempt(leg, take, async (line) => {
      const sdp = await describe(line);
      if (this.#isCurrent(line, take)) this.#socket.send({ type, leg, take, sdp });
    });
  }

  /** Whatever a newer take or a drop has overtaken fails without a word: its connection was closed under it. */
  async #attempt(leg, take, task) {
    const line = this.#lines.get(leg);
    if (line?.take !== take) return;
    try {
      await task(line);
    } catch (problem) {
      if (this.#isCurrent(line, take)) this.#socket.send({ type: 'failed', leg, take, reason: String(problem) });
    }
  }

  #isCurrent(line, take) { return this.#lines.get(line.leg) === line && line.take === take; }

  #line(leg) {
    let line = this.#lines.get(leg);
    if (!line) {
      line = new Line(leg, this.#context, () => this.#socket.send({ type: 'lost', leg, take: line.take }));
      this.#lines.set(leg, line);
    }
    return line;
  }

  #mix(legs) {
    const parrots = new Set(legs.filter(({ voice }) => voice === 'parrot').map(({ leg }) => leg));
    const wanted = new Set();
    for (const { leg, voice, hears, tone } of legs) {
      const line = this.#line(leg);
      line.speakAs(voice);
      line.play(tone);
      // Parrots that repeated parrots would soon howl.
      for (const speaker of hears) if (!parrots.has(leg) || !parrots.has(speaker)) wanted.add(`${speaker} ${leg}`);
    }
    const known = new Set(legs.map(({ leg }) => leg));
    for (const leg of [...this.#lines.keys()]) if (!known.has(leg)) this.#drop(leg);
    for (const pair of new Set([...wanted, ...this.#gains.keys()])) {
      this.#gain(pair).gain.setTargetAtTime(wanted.has(pair) ? 1 : 0, this.#context.currentTime, smooth);
    }
  }

  #gain(pair) {
    let gain = this.#gains.get(pair);
    if (!gain) {
      const [speaker, listener] = pair.split(' ').map((leg) => this.#line(leg));
      gain = this.#context.createGain();
      gain.gain.value = 0;
      speaker.voice.connect(gain).connect(listener.ear);
      this.#gains.set(pair, gain);
    }
    return gain;
  }

  #record(recordings) {
    const wanted = new Map(recordings.map((row) => [row.recording, row]));
    for (const [recording, tape] of this.#tapes) if (wanted.get(recording)?.take !== tape.take) this.#stop(recording);
    for (const { recording, take, channels, beep } of recordings) {
      const isNew = !this.#tapes.has(recording);
      if (isNew) this.#tapes.set(recording, new Tape(this.#context, take, channels.length, (piece) => this.#socket.sendPiece({ type: 'recorded', recording, take, ...piece })));
      this.#tapes.get(recording).mix(channels.map(({ voices, ears }) => [
        ...voices.map((leg) => ({ name: `voice ${leg}`, node: this.#line(leg).voice })),
        ...ears.map((leg) => ({ name: `ear ${leg}`, node: this.#line(leg).heard })),
      ]));
      if (isNew) for (const leg of beep) this.#line(leg).beep();
    }
  }

  #stop(recording) {
    this.#tapes.get(recording).close();
    this.#tapes.delete(recording);
  }

  #drop(leg) {
    for (const tape of this.#tapes.values()) tape.forget(leg);
    for (const [pair, gain] of this.#gains) {
      const [speaker, listener] = pair.split(' ');
      if (speaker !== leg && listener !== leg) continue;
      this.#lines.get(speaker).voice.disconnect(gain);
      gain.disconnect();
      this.#gains.delete(pair);
    }
    this.#lines.get(leg)?.close();
    this.#lines.delete(leg);
  }

  #dropAll() {
    for (const recording of [...this.#tapes.keys()]) this.#stop(recording);
    for (const leg of [...this.#lines.keys()]) this.#drop(leg);
  }
}
