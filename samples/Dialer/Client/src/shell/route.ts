import { useSyncExternalStore } from 'react';

export const routes = { '/': 'Contacts', '/calls': 'Calls', '/settings': 'Settings' } as const;
export type Path = keyof typeof routes;

const moved = 'coldcall:moved';

export function isPath(path: string): path is Path {
  return path in routes;
}

/** The address of a route; ?agent= stays, so that a reload is still the same agent. */
export function addressOf(path: Path): string {
  return path + window.location.search;
}

export function navigate(path: Path): void {
  if (path === window.location.pathname) return;
  window.history.pushState(null, '', addressOf(path));
  window.dispatchEvent(new Event(moved));
  window.scrollTo(0, 0);
}

export function usePath(): Path {
  const path = useSyncExternalStore(subscribe, () => window.location.pathname);
  return isPath(path) ? path : '/';
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('popstate', changed);
  window.addEventListener(moved, changed);
  return () => {
    window.removeEventListener('popstate', changed);
    window.removeEventListener(moved, changed);
  };
}
