import { useEffect, useState } from 'react';
import { wordsOf } from '../api/http';

export interface Loaded<T> {
  data: T | null;
  error: string | null;
  loading: boolean;
  again: () => void;
}

interface Settled<T> {
  load: unknown;
  attempt: number;
  data: T | null;
  error: string | null;
}

/** Loads whenever `load` is another function; what was there stays on screen until the new is here. */
export function useLoaded<T>(load: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [attempt, setAttempt] = useState(0);
  const [settled, setSettled] = useState<Settled<T>>({ load: null, attempt, data: null, error: null });

  useEffect(() => {
    const abort = new AbortController();
    load(abort.signal).then(
      (data) => !abort.signal.aborted && setSettled({ load, attempt, data, error: null }),
      (error: unknown) => !abort.signal.aborted && setSettled((before) => ({ load, attempt, data: before.data, error: wordsOf(error) })),
    );
    return () => abort.abort();
  }, [load, attempt]);

  const loading = settled.load !== load || settled.attempt !== attempt;
  return { data: settled.data, error: loading ? null : settled.error, loading, again: () => setAttempt((before) => before + 1) };
}
