/**
 * Hears of changes. A browser opens six connections to one address and no more, so windows
 * share one stream: the one that holds the lock listens and tells the others. When it closes,
 * the next takes over.
 */
import type { Changed } from '../wire.ts';

const NAME = 'staffroom-changes';
const TRY_AGAIN_MS = 1_000;

type News = { readonly changed: Changed } | { readonly connected: boolean };

export interface Listener {
  /** Something changed for this person; null: perhaps for anybody. */
  changed(person: string | null): void;
  connected(up: boolean): void;
}

/** Tells the listener of every change for as long as the page lives. */
export function listenForChanges(listener: Listener): void {
  const others = new BroadcastChannel(NAME);
  const hear = (news: News) => {
    if ('changed' in news) listener.changed(news.changed.person);
    else listener.connected(news.connected);
  };
  others.addEventListener('message', (event: MessageEvent<News>) => hear(event.data));
  const tellAll = (news: News) => {
    hear(news);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches this origin only
    others.postMessage(news);
  };
  // The lock is held until this page goes: the promise never ends.
  void navigator.locks.request(NAME, () => new Promise<never>(() => openStream(tellAll)));
}

function openStream(tell: (news: News) => void): void {
  const stream = new EventSource('/api/changes');
  stream.addEventListener('open', () => tell({ connected: true }));
  stream.addEventListener('changed', (event: MessageEvent<string>) => {
    tell({ changed: JSON.parse(event.data) });
  });
  stream.addEventListener('error', () => {
    tell({ connected: false });
    // Most browsers try again by themselves; some give up where nothing listens.
    if (stream.readyState === EventSource.CLOSED) {
      setTimeout(() => openStream(tell), TRY_AGAIN_MS);
    }
  });
}
