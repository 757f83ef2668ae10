// What a virtual phone says: an echo of what it hears, a microphone, a tone, or nothing.

const parrotDelay = 2;
const parrotLevel = 0.45;

export class Voice {
  #context;
  #out;
  #stop = () => {};
  #turn = 0;

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
    const turn = this.#turn;
    const stop = await this.#start(kind, heard, hertz);
    // A microphone may be granted long after another voice was chosen, or the call was over.
    if (turn === this.#turn) this.#stop = stop;
    else stop();
  }

  close() {
    this.#turn++;
    this.#stop();
    this.#stop = () => {};
  }

  #start(kind, heard, hertz) {
    switch (kind) {
      case 'parrot': return this.#parrot(heard);
      case 'tone': return this.#tone(hertz);
      case 'microphone': return this.#microphone();
      default: return () => {};
    }
  }

  #parrot(heard) {
    const memory = this.#context.createDelay(parrotDelay);
    memory.delayTime.value = parrotDelay;
    const level = this.#context.createGain();
    level.gain.value = parrotLevel;
    heard.connect(memory).connect(level).connect(this.#out);
    return () => {
      heard.disconnect(memory);
      memory.disconnect();
      level.disconnect();
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
