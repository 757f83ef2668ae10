// Runs in the browser's audio thread: brings what comes in down to telephone quality, 8000 samples a second of 16 bits, and hands it on in pieces.
// An input is a channel. With the first message it gives away what it still has, and ends.

const rate = 8000;
const pieceFrames = rate / 5;
const full = 32767;

class TapeProcessor extends AudioWorkletProcessor {
  /** How many samples of the input become one. */
  #step = sampleRate / rate;
  #missing = this.#step;
  #sums;
  #piece;
  #frames = 0;
  #sent = 0;
  #ended = false;

  constructor({ numberOfInputs }) {
    super();
    this.#sums = new Array(numberOfInputs).fill(0);
    this.#piece = new Int16Array(pieceFrames * numberOfInputs);
    this.port.onmessage = () => {
      this.#hand();
      this.#ended = true;
    };
  }

  process(inputs, [[out]]) {
    // Whoever is silent is not connected at all.
    const channels = inputs.map(([channel]) => channel);
    for (let i = 0; i < out.length && !this.#ended; i++) this.#take(channels, i);
    return !this.#ended;
  }

  /** Each sample that goes out is the mean of what came in during its time. The filters before us took away what would be too high for that. */
  #take(channels, i) {
    let left = 1;
    while (this.#missing <= left) {
      this.#add(channels, i, this.#missing);
      left -= this.#missing;
      this.#missing = this.#step;
      this.#keep();
    }
    this.#add(channels, i, left);
    this.#missing -= left;
  }

  #add(channels, i, weight) {
    for (let c = 0; c < channels.length; c++) if (channels[c]) this.#sums[c] += channels[c][i] * weight;
  }

  #keep() {
    const count = this.#sums.length;
    for (let c = 0; c < count; c++) {
      this.#piece[this.#frames * count + c] = Math.max(-full, Math.min(full, Math.round(this.#sums[c] / this.#step * full)));
      this.#sums[c] = 0;
    }
    if (++this.#frames === pieceFrames) this.#hand();
  }

  #hand() {
    if (this.#frames === 0) return;
    const samples = this.#piece.slice(0, this.#frames * this.#sums.length);
    this.port.postMessage({ at: this.#sent, samples }, [samples.buffer]);
    this.#sent += this.#frames;
    this.#frames = 0;
  }
}

registerProcessor('tape', TapeProcessor);
