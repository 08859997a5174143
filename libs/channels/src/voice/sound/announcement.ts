import type { OutgoingCall } from '../voice-gateway.js';
import type { Speech } from './speech.js';
import { durationMs, joined, silence, type Samples } from './wav.js';

/** What one call says. */
export interface Announcement {
  /** The text and the prompt, twice. */
  readonly samples: Samples;
  readonly durationMs: number;
  /** Said once the key was pressed. */
  readonly confirmation: Samples;
  readonly confirmationMs: number;
}

/** Until the phone is at the ear. */
const BEFORE_MS = 800;
const BEFORE_PROMPT_MS = 500;
const BETWEEN_MS = 1_200;

export const announce = async (speech: Speech, call: Pick<OutgoingCall, 'speech' | 'prompt' | 'confirmation'>): Promise<Announcement> => {
  const [text, prompt, confirmed] = await Promise.all([speech.say(call.speech), speech.say(call.prompt), speech.say(call.confirmation)]);
  const once = joined(text, silence(BEFORE_PROMPT_MS), prompt);
  const samples = joined(silence(BEFORE_MS), once, silence(BETWEEN_MS), once);
  const confirmation = joined(silence(BEFORE_PROMPT_MS), confirmed);
  return { samples, durationMs: durationMs(samples), confirmation, confirmationMs: durationMs(confirmation) };
};
