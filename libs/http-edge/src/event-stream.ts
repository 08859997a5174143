import type { EdgeResponse } from './edge-request.js';

/** Begins a response of server-sent events without buffering. The headers go out with the first event, in one packet. */
export const beginEventStream = <Response extends EdgeResponse>(response: Response): Response => {
  response.statusCode = 200;
  response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store, no-transform');
  // Proxies such as nginx would buffer the events.
  response.setHeader('X-Accel-Buffering', 'no');
  return response;
};
