// One call at a virtual phone: its connection to the bridge, what it hears and what it says.

import { answerOf, newPeer, playing } from './peer.js';
import { Voice } from './voice.js';

export class PhoneCall {
  #socket;
  #context;
  #peer = null;
  #audio = null;
  #source = null;
  #voice;
  #listening = false;

  constructor(socket, context, { leg, from, to }) {
    this.#socket = socket;
    this.#context = context;
    this.leg = leg;
    this.from = from;
    this.to = to;
    this.state = 'ringing';
    this.answeredAt = null;
    this.muted = false;
    this.problem = null;
    this.heard = context.createGain();
    this.meter = context.createAnalyser();
    this.meter.fftSize = 1024;
    this.heard.connect(this.meter);
    this.#voice = new Voice(context);
  }

  pickUp() {
    this.state = 'connecting';
    this.#socket.send({ type: 'pick_up', leg: this.leg });
  }

  reject() { this.#socket.send({ type: 'reject', leg: this.leg }); }

  hangUp() { this.#socket.send({ type: 'hang_up', leg: this.leg }); }

  press(digit) { this.#socket.send({ type: 'digit', leg: this.leg, digit }); }

  /** This phone's own mute key: the conference knows nothing of it. */
  mute(muted) {
    this.muted = muted;
    for (const track of this.#voice.stream.getAudioTracks()) track.enabled = !muted;
  }

  /** Whether what it hears comes out of the loudspeaker. */
  listen(listening) {
    this.#listening = listening;
    if (this.#audio) this.#audio.muted = !listening;
  }

  /** Rejects if the voice is a microphone that cannot be had. */
  speakAs({ kind, hertz }) {
    return this.#voice.speakAs(kind, { heard: this.heard, hertz });
  }

  /** Takes up an offer of the bridge: the first one, or a new one after another page has become the bridge. */
  async connect({ take, sdp }) {
    const peer = this.#renew();
    // Whatever a newer offer or the end of the call has overtaken does nothing.
    try {
      const answer = await answerOf(peer, sdp);
      if (peer !== this.#peer) return;
      this.state = 'talking';
      this.answeredAt ??= Date.now();
      this.#socket.send({ type: 'answer', leg: this.leg, take, sdp: answer });
    } catch (problem) {
      if (peer === this.#peer) this.#socket.send({ type: 'failed', leg: this.leg, take, reason: String(problem) });
    }
  }

  close(reason) {
    this.state = 'over';
    this.reason = reason;
    this.#disconnect();
    this.#voice.close();
    for (const track of this.#voice.stream.getTracks()) track.stop();
  }

  #renew() {
    this.#disconnect();
    const peer = newPeer();
    this.#peer = peer;
    peer.addTrack(this.#voice.stream.getAudioTracks()[0], this.#voice.stream);
    peer.ontrack = ({ streams: [stream] }) => {
      this.#audio = playing(stream, { muted: !this.#listening });
      this.#source = this.#context.createMediaStreamSource(stream);
      this.#source.connect(this.heard);
    };
    return peer;
  }

  #disconnect() {
    this.#source?.disconnect();
    this.#source = null;
    if (this.#audio) this.#audio.srcObject = null;
    this.#audio = null;
    this.#peer?.close();
    this.#peer = null;
  }
}
