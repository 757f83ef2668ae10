// One take of a recording at the bridge: what goes into it, and the pieces that come out.

/** How fast a gain follows, in seconds: no click, and nobody notices. */
const smooth = 0.01;
/** Above this, twice, there is nothing on the telephone. */
const highest = 3400;
const modules = new WeakMap();

/** The audio thread's part, loaded once for each context. */
function loaded(context) {
  if (!modules.has(context)) modules.set(context, context.audioWorklet.addModule('/assets/tape-worklet.js'));
  return modules.get(context);
}

export class Tape {
  #context;
  #channels;
  #gains = new Map();
  #node = null;
  #closed = false;

  /**
   * @param {number} count how many channels it has
   * @param {(piece: { at: number, samples: string }) => void} onPiece hears of each piece: its place in the take, its samples in Base64
   */
  constructor(context, take, count, onPiece) {
    this.take = take;
    this.#context = context;
    this.#channels = Array.from({ length: count }, () => new GainNode(context, { channelCount: 1, channelCountMode: 'explicit' }));
    this.#run(onPiece).catch((problem) => console.error('This recording stays silent:', problem));
  }

  /** @param {{ name: string, node: AudioNode }[][]} channels what is to be heard on each channel from now on */
  mix(channels) {
    const wanted = new Map(channels.flatMap((sources, index) => sources.map(({ name, node }) => [`${index} ${name}`, { index, node }])));
    for (const [key, source] of wanted) if (!this.#gains.has(key)) this.#gains.set(key, this.#connect(source));
    for (const [key, { gain }] of this.#gains) gain.gain.setTargetAtTime(wanted.has(key) ? 1 : 0, this.#context.currentTime, smooth);
  }

  /** A leg has gone, and its nodes with it. */
  forget(leg) {
    for (const [key, { node, gain }] of this.#gains) {
      if (!key.endsWith(` ${leg}`)) continue;
      node.disconnect(gain);
      gain.disconnect();
      this.#gains.delete(key);
    }
  }

  close() {
    this.#closed = true;
    this.#node?.port.postMessage('end');
    this.#node?.disconnect();
    for (const { node, gain } of this.#gains.values()) {
      node.disconnect(gain);
      gain.disconnect();
    }
  }

  #connect({ index, node }) {
    const gain = new GainNode(this.#context, { gain: 0 });
    node.connect(gain).connect(this.#channels[index]);
    return { node, gain };
  }

  async #run(onPiece) {
    await loaded(this.#context);
    if (this.#closed) return;
    const options = { numberOfInputs: this.#channels.length, numberOfOutputs: 1, outputChannelCount: [1], channelCount: 1, channelCountMode: 'explicit' };
    this.#node = new AudioWorkletNode(this.#context, 'tape', options);
    this.#node.port.onmessage = ({ data: { at, samples } }) => onPiece({ at, samples: base64(samples) });
    this.#channels.forEach((channel, index) => {
      const low = [1, 2].map(() => new BiquadFilterNode(this.#context, { type: 'lowpass', frequency: highest, channelCount: 1, channelCountMode: 'explicit' }));
      channel.connect(low[0]).connect(low[1]).connect(this.#node, 0, index);
    });
    // It says nothing there, but nothing runs that leads nowhere.
    this.#node.connect(this.#context.destination);
  }
}

function base64(samples) {
  return btoa(String.fromCharCode(...new Uint8Array(samples.buffer)));
}
