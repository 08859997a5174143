import type { EdgeResponse } from './edge-request.js';

/** Begins an answer of server-sent events that nothing on its way holds back. Its head goes out with the first event, in one packet. */
export const beginEventStream = <Response extends EdgeResponse>(response: Response): Response => {
  response.statusCode = 200;
  response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store, no-transform');
  // Proxies of the nginx kind would hold events back.
  response.setHeader('X-Accel-Buffering', 'no');
  return response;
};
