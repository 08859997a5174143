import { afterAll, beforeAll, describe } from '@jest/globals';
import { findFirefox } from '@rainstorm/harness/browser';
import { runsTheMainFlow } from './main-flow.spec-support.js';
import { Room } from './room.spec-support.js';

// 麒麟 and other distributions bring Firefox ESR.
(findFirefox() === null ? describe.skip : describe)('on Firefox ESR', () => {
  let room: Room;
  beforeAll(async () => {
    room = await Room.open({ firefox: true });
  });
  afterAll(async () => room.close());

  // Its sound waits for a device, which a server has not.
  runsTheMainFlow(() => room, false);
});
