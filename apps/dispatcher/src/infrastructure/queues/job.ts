import type { z } from 'zod';

/** The definition of a job: name, payload, id on the queue, and how often it is restarted after a worker crashed. */
export interface JobDefinition<Payload> {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  readonly attempts: number;
}
export const defineJob = <Payload>(definition: JobDefinition<Payload>): JobDefinition<Payload> => definition;

/** Checks at start that every job has exactly one handler, and every handler a job. */
export const requireHandlers = (jobs: Readonly<Record<string, JobDefinition<unknown>>>, handlers: object): void => {
  const names = Object.entries(jobs).map(([key, { name }]) => {
    if (key !== name) throw new Error(`The job ${name} is listed as ${key}`);
    return name;
  });
  const missing = names.filter((name) => !Object.hasOwn(handlers, name));
  const unknown = Object.keys(handlers).filter((name) => !names.includes(name));
  if (missing.length + unknown.length > 0)
    throw new Error(`Jobs without a handler: ${missing.join(', ') || 'none'}; handlers without a job: ${unknown.join(', ') || 'none'}`);
};

export type PayloadOf<Definition> = Definition extends JobDefinition<infer Payload> ? Payload : never;
