import { useEffect, useRef, useState } from 'react';
import { MicrophoneError, stopStream, type MicrophoneFault } from '../phone/microphone';
import { useDesk } from '../state/desk';

/** The quietest that shows, in decibels below full scale. */
const floor = -60;

/** How loud the chosen microphone is, as long as this is on the page. */
export function LevelMeter({ failed, opened }: { failed: (fault: MicrophoneFault) => void; opened: () => void }) {
  const desk = useDesk();
  const [level, setLevel] = useState(0);
  const handlers = useRef({ failed, opened });

  useEffect(() => {
    let stream: MediaStream | null = null;
    let context: AudioContext | null = null;
    let frame = 0;
    let gone = false;

    const measure = (analyser: AnalyserNode, samples: Float32Array<ArrayBuffer>) => {
      analyser.getFloatTimeDomainData(samples);
      setLevel(levelOf(samples));
      frame = requestAnimationFrame(() => measure(analyser, samples));
    };
    const start = async () => {
      const microphone = await desk.openMicrophone();
      stream = microphone;
      if (gone) {
        stopStream(microphone);
        return;
      }


      context = new AudioContext();
      const analyser = context.createAnalyser();
      analyser.fftSize = 1024;
      context.createMediaStreamSource(microphone).connect(analyser);
      handlers.current.opened();
      measure(analyser, new Float32Array(analyser.fftSize));
    };
    start().catch((error: unknown) => handlers.current.failed(error instanceof MicrophoneError ? error.fault : 'unknown'));

    return () => {
      gone = true;
      cancelAnimationFrame(frame);
      stopStream(stream);
      void context?.close();
    };
  }, [desk]);

  return (
    <div className="level" role="meter" aria-label="Microphone level" aria-valuemin={0} aria-valuemax={100} aria-valuenow={level}>
      <div style={{ transform: `scaleX(${level / 100})` }} />
    </div>
  );
}

/** 0 for silence, 100 for full scale, even steps in decibels between. */
function levelOf(samples: Float32Array): number {
  let energy = 0;
  for (const sample of samples) energy += sample * sample;
  const decibels = 10 * Math.log10(energy / samples.length);
  return Math.round(Math.min(100, Math.max(0, 100 * (1 - decibels / floor))));
}
