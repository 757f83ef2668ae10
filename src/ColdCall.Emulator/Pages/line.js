// One leg at the bridge: what it says comes out of `voice`, what the others say goes into `ear`, and all that it hears comes out of `heard`.

import { answerOf, newPeer, offerOf, playing } from './peer.js';

const parrotDelay = 2;
/** Below a half: a parrot and the phones of two people who chose to be parrots, too, come to an end with one another. */
const parrotLevel = 0.45;
const ringbackHertz = 425;
const beepHertz = 1400;
const beepSeconds = 0.4;

export class Line {
  #context;
  #onLost;
  #peer = null;
  #remote = null;
  #source = null;
  #kind = 'none';
  #robot = null;
  #ringback = null;

  /** The number of the newest negotiation. */
  take = 0;

  constructor(leg, context, onLost) {
    this.leg = leg;
    this.#context = context;
    this.#onLost = onLost;
    this.voice = context.createGain();
    this.ear = context.createGain();
    this.heard = context.createGain();
    this.out = context.createMediaStreamDestination();
    this.ear.connect(this.heard).connect(this.out);
  }

  /** A new connection that offers itself; an older one is closed. */
  offer() {
    return offerOf(this.#renew());
  }

  /** A new connection that takes up an offer. */
  answer(offer) {
    return answerOf(this.#renew(), offer);
  }

  setAnswer(answer) {
    return this.#peer?.setRemoteDescription({ type: 'answer', sdp: answer });
  }

  /** Who speaks on this leg: a peer, or nobody at a browser: a parrot, a machine, or silence. */
  speakAs(kind) {
    if (kind === this.#kind) return;
    this.#kind = kind;
    this.#robot?.();
    this.#robot = kind === 'parrot' ? this.#parrot() : kind === 'machine' ? this.#machine() : null;
  }

  /** What is played to this leg besides the others: nothing, or the ringing of somebody who is being called. */
  play(tone) {
    if ((tone === 'ringback') === (this.#ringback !== null)) return;
    if (this.#ringback) {
      this.#ringback.stop();
      this.#ringback.disconnect();
      this.#ringback = null;
      return;
    }
    this.#ringback = ringback(this.#context);
    // Past the ear, or a parrot would repeat it.
    this.#ringback.connect(this.heard);
    this.#ringback.start();
  }

  /** Tells whoever is recorded that it begins. */
  beep() {
    const { currentTime } = this.#context;
    const tone = new OscillatorNode(this.#context, { frequency: beepHertz });
    const level = new GainNode(this.#context, { gain: 0.15 });
    tone.connect(level).connect(this.heard);
    tone.onended = () => level.disconnect();
    tone.start(currentTime);
    tone.stop(currentTime + beepSeconds);
  }

  /** Nothing of it stays but what Chromium keeps until the context is closed: the nodes of its streams, unconnected and idle. */
  close() {
    this.#disconnect();
    this.speakAs('none');
    this.play(null);
    this.voice.disconnect();
    this.ear.disconnect();
    this.heard.disconnect();
    for (const track of this.out.stream.getTracks()) track.stop();
  }

  #renew() {
    this.#disconnect();
    const peer = newPeer();
    this.#peer = peer;
    peer.addTrack(this.out.stream.getAudioTracks()[0], this.out.stream);
    peer.ontrack = ({ streams: [stream] }) => {
      this.#remote = playing(stream, { muted: true });
      this.#source = this.#context.createMediaStreamSource(stream);
      this.#source.connect(this.voice);
    };
    peer.onconnectionstatechange = () => {
      if (peer === this.#peer && peer.connectionState === 'failed') this.#onLost();
    };
    return peer;
  }

  #disconnect() {
    this.#source?.disconnect();
    this.#source = null;
    if (this.#remote) this.#remote.srcObject = null;
    this.#remote = null;
    this.#peer?.close();
    this.#peer = null;
  }

  #parrot() {
    const memory = this.#context.createDelay(parrotDelay);
    memory.delayTime.value = parrotDelay;
    const level = this.#context.createGain();
    level.gain.value = parrotLevel;
    this.ear.connect(memory).connect(level).connect(this.voice);
    return () => {
      this.ear.disconnect(memory);
      memory.disconnect();
      level.disconnect();
    };
  }

  // A greeting of three notes, then the beep.
  #machine() {
    const notes = [[523, 0.4, 0.5], [659, 1.1, 0.5], [784, 1.8, 0.5], [1000, 4, 0.6]];
    const started = this.#context.currentTime;
    const levels = notes.map(([hertz, after, long]) => {
      const note = this.#context.createOscillator();
      const level = this.#context.createGain();
      note.frequency.value = hertz;
      level.gain.value = 0.15;
      note.connect(level).connect(this.voice);
      note.start(started + after);
      note.stop(started + after + long);
      return level;
    });
    return () => { for (const level of levels) level.disconnect(); };
  }
}

/** One second of tone, four of silence, again and again. */
function ringback(context) {
  const buffer = context.createBuffer(1, context.sampleRate * 5, context.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let i = 0; i < context.sampleRate; i++) samples[i] = 0.1 * Math.sin((2 * Math.PI * ringbackHertz * i) / context.sampleRate);
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.loop = true;
  return source;
}
