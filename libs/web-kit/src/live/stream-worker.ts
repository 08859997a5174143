import { SharedStream, type Page } from './shared-stream.ts';
import { openEventSource, type WorkerRequest } from './stream-line.ts';

const stream = new SharedStream(openEventSource, () => performance.now());

addEventListener('connect', (event) => {
  const [port] = (event as MessageEvent).ports;
  if (port === undefined) return;
  const page: Page = { say: (said) => port.postMessage(said) };
  port.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => stream.take(page, data));
  port.start();
});
