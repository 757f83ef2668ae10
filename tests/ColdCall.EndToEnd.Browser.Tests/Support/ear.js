// Put into a page before its own scripts: hears what arrives over the newest connection that the page has taken up, by the clock of an AudioContext.
(() => {
  const tones = [440, 740, 1250];
  const size = 4096;
  const [low, high] = [100, 4000];
  let context = null;
  let analyser = null;
  let source = null;
  const heard = [];

  function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[sorted.length >> 1];
  }

  function look() {
    const levels = new Float32Array(analyser.frequencyBinCount);
    analyser.getFloatFrequencyData(levels);
    const bin = (hertz) => Math.round((hertz * size) / context.sampleRate);
    const band = levels.subarray(bin(low), bin(high));
    const floor = Math.max(-120, median(band));
    const strongest = band.reduce((a, b) => Math.max(a, b));
    const present = tones.filter((hertz) => {
      const level = Math.max(...levels.subarray(bin(hertz) - 1, bin(hertz) + 2));
      // 20 dB over the median; and no mere shadow of another tone, which the codec leaves 50 dB below it.
      return level > floor + 20 && level > strongest - 40;
    });
    const peak = `${Math.round((band.indexOf(strongest) + bin(low)) * context.sampleRate / size)} Hz ${Math.round(strongest)} dB over ${Math.round(floor)}`;
    heard.push({ at: context.currentTime, present, peak });
    if (heard.length > 4000) heard.shift();
  }

  function listen(stream) {
    context ??= new AudioContext();
    context.resume();
    analyser ??= Object.assign(context.createAnalyser(), { fftSize: size, smoothingTimeConstant: 0 });
    source?.disconnect();
    source = context.createMediaStreamSource(stream);
    source.connect(analyser);
  }

  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(...settings) {
      super(...settings);
      this.addEventListener('track', ({ track, streams }) => {
        // A page that is the bridge as well offers its connections; the ends of calls take offers up, unless the page dials by itself.
        if (window.dialsByItself || this.remoteDescription?.type === 'offer') listen(streams[0] ?? new MediaStream([track]));
      });
    }
  };

  // A pure tone is what noise suppression is there to remove: the test's microphone is taken as it is.
  const raw = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
  const getUserMedia = navigator.mediaDevices?.getUserMedia.bind(navigator.mediaDevices);
  if (getUserMedia) {
    navigator.mediaDevices.getUserMedia = (wanted) =>
      getUserMedia(wanted?.audio ? { ...wanted, audio: { ...(wanted.audio === true ? {} : wanted.audio), ...raw } } : wanted);
  }

  setInterval(() => { if (analyser && context.state === 'running') look(); }, 20);

  window.ear = {
    now: () => context?.currentTime ?? 0,
    /** The newest looks, for whoever has to find out what is wrong. */
    last: () => `context ${context?.state ?? 'none'}, ${heard.length} looks, the last: ${heard.slice(-8).map(({ present, peak }) => `[${present.join()}] ${peak}`).join(', ')}`,
    /** When, after a moment, three looks in a row first showed exactly these tones; null if not yet. */
    since(after, wanted) {
      const looks = heard.filter(({ at }) => at > after);
      const first = looks.findIndex((_, i) => i + 2 < looks.length && [0, 1, 2].every((k) => looks[i + k].present.join() === wanted));
      return first < 0 ? null : looks[first].at - after;
    },
  };
})();
