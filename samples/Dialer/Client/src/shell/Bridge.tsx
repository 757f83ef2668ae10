import { useEffect, useRef } from 'react';

const gestures = ['pointerdown', 'keydown'] as const;

/** The emulator's mixer. It may sound only after the person's first gesture, which happens on this page and is handed on. */
export function Bridge({ address }: { address: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const gesture = useRef(false);
  const resume = () => frame.current?.contentWindow?.postMessage({ type: 'resume' }, new URL(address).origin);

  useEffect(() => {
    const heard = () => {
      gesture.current = true;
      frame.current?.contentWindow?.postMessage({ type: 'resume' }, new URL(address).origin);
      for (const name of gestures) window.removeEventListener(name, heard, true);
    };
    for (const name of gestures) window.addEventListener(name, heard, true);
    return () => {
      for (const name of gestures) window.removeEventListener(name, heard, true);
    };
  }, [address]);

  return (
    <iframe
      ref={frame}
      className="unseen"
      src={address}
      title="Audio bridge"
      allow="autoplay"
      aria-hidden="true"
      tabIndex={-1}
      onLoad={() => {
        if (gesture.current) resume();
      }}
    />
  );
}
