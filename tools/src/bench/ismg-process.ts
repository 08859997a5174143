import { Ismg } from '@rainstorm/harness/ismg';
import { ISMG_ACCOUNT } from './sms-window.js';

/** A simulated CMPP gateway in a process of its own, so that it is no part of what is measured. It reports nothing. */
const ismg = new Ismg(0x20);
ismg.reports = [];
// As over a network: without a delay nothing would wait, and the window would say nothing.
ismg.answerMs = 1;
ismg.open(ISMG_ACCOUNT);
process.on('message', () => {
  process.send?.({ taken: ismg.parts.length, mostUnanswered: ismg.mostUnanswered });
  ismg.parts.splice(0);
  ismg.shown.splice(0);
  ismg.mostUnanswered = 0;
});
process.on('disconnect', () => process.exit(0));
void ismg.start().then((port) => process.send?.({ port }));
