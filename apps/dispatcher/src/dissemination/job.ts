import type { z } from 'zod';

/** A job in one place: its name, what it carries, its id on the queue, and how often a crashed worker's job is taken up again. */
export interface JobDefinition<Payload> {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  readonly attempts: number;
}
export const defineJob = <Payload>(definition: JobDefinition<Payload>): JobDefinition<Payload> => definition;

export type PayloadOf<Definition> = Definition extends JobDefinition<infer Payload> ? Payload : never;
