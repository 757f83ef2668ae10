// What a virtual phone says: an echo of what it hears, a microphone, a tone, or nothing.

const parrotDelay = 2;

export class Voice {
  #context;
  #out;
  #stop = () => {};

  constructor(context) {
    this.#context = context;
    this.#out = context.createMediaStreamDestination();
  }

  get stream() { return this.#out.stream; }

  /**
   * Speaks from now on with another voice. Rejects if a microphone cannot be had; the phone is then silent.
   * @param {'parrot' | 'microphone' | 'tone' | 'silence'} kind
   * @param {{ heard: AudioNode, hertz: number }} from what the phone hears, and the pitch of a tone
   */
  async speakAs(kind, { heard, hertz }) {
    this.close();
    if (kind === 'parrot') this.#stop = this.#parrot(heard);
    if (kind === 'tone') this.#stop = this.#tone(hertz);
    if (kind === 'microphone') this.#stop = await this.#microphone();
  }

  close() {
    this.#stop();
    this.#stop = () => {};
  }

  #parrot(heard) {
    const memory = this.#context.createDelay(parrotDelay);
    memory.delayTime.value = parrotDelay;
    heard.connect(memory).connect(this.#out);
    return () => {
      heard.disconnect(memory);
      memory.disconnect();
    };
  }

  #tone(hertz) {
    const tone = this.#context.createOscillator();
    const level = this.#context.createGain();
    tone.frequency.value = hertz;
    level.gain.value = 0.3;
    tone.connect(level).connect(this.#out);
    tone.start();
    return () => {
      tone.stop();
      level.disconnect();
    };
  }

  async #microphone() {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const source = this.#context.createMediaStreamSource(stream);
    source.connect(this.#out);
    return () => {
      source.disconnect();
      for (const track of stream.getTracks()) track.stop();
    };
  }
}
