/** What a page hears from its stream. */
export interface StreamListener {
  /** An event with its data, as the server sent it. */
  event(kind: string, data: string): void;
  /** The connection is lost. `ended`: the server refused, so that the browser does not try again by itself. */
  error(ended: boolean): void;
}

export interface StreamRequest {
  readonly url: string;
  /** Whose session it is. Another one needs another stream. */
  readonly owner: string;
  readonly kinds: readonly string[];
}

export interface StreamLine {
  /** Opens another stream in the place of this one. */
  reopen(): void;
  close(): void;
}

/** From a page to the worker. */
export type WorkerRequest = ({ readonly ask: 'open' | 'reopen' } & StreamRequest) | { readonly ask: 'close' };
/** From the worker to each page. */
export type WorkerSays = { readonly kind: string; readonly data: string } | { readonly ended: boolean };

/** Opens the stream with these listeners. The returned function closes it; nothing is heard after that. */
export const openEventSource = ({ url, kinds }: StreamRequest, listener: StreamListener): (() => void) => {
  const source = new EventSource(url);
  let isOpen = true;
  for (const kind of kinds)
    source.addEventListener(kind, (event) => {
      if (isOpen) listener.event(kind, (event as MessageEvent<string>).data);
    });
  source.addEventListener('error', () => {
    if (isOpen) listener.error(source.readyState === EventSource.CLOSED);
  });
  return () => {
    isOpen = false;
    source.close();
  };
};

const ownLine = (request: StreamRequest, listener: StreamListener): StreamLine => {
  let close = openEventSource(request, listener);
  return {
    reopen: () => {
      close();
      close = openEventSource(request, listener);
    },
    close: () => close(),
  };
};

const sharedLine = (request: StreamRequest, listener: StreamListener): StreamLine => {
  // The worker is recognised by its name and file: all pages of this browser get the same one.
  const worker = new SharedWorker(new URL('./stream-worker.ts', import.meta.url), { type: 'module', name: 'rainstorm-stream' });
  let own: StreamLine | null = null;
  const send = (message: WorkerRequest): void => worker.port.postMessage(message);
  worker.addEventListener('error', () => (own ??= ownLine(request, listener)));
  worker.port.addEventListener('message', ({ data }: MessageEvent<WorkerSays>) => {
    if (own !== null) return;
    if ('ended' in data) listener.error(data.ended);
    else listener.event(data.kind, data.data);
  });
  worker.port.start();
  // A page that the browser keeps after it was left comes back with `pageshow`.
  const left = (): void => send({ ask: 'close' });
  const back = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) send({ ask: 'open', ...request });
  };
  window.addEventListener('pagehide', left);
  window.addEventListener('pageshow', back);
  send({ ask: 'open', ...request });
  return {
    reopen: () => (own === null ? send({ ask: 'reopen', ...request }) : own.reopen()),
    close: () => {
      window.removeEventListener('pagehide', left);
      window.removeEventListener('pageshow', back);
      own?.close();
      left();
      worker.port.close();
    },
  };
};

/**
 * The stream of this page. Browsers open six connections to a server over HTTP/1.1, and a stream holds one: with a stream for each tab, the
 * seventh tab would wait for ever. So all tabs of a browser share one, where it has shared workers; elsewhere each page has its own.
 */
export const openStreamLine = (request: StreamRequest, listener: StreamListener): StreamLine =>
  typeof SharedWorker === 'undefined' ? ownLine(request, listener) : sharedLine(request, listener);
