import type { z } from 'zod';

/** A job in one place: its name, what it carries, its id on the queue, and how often a crashed worker's job is taken up again. */
export interface JobDefinition<Payload> {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  readonly attempts: number;
}
export const defineJob = <Payload>(definition: JobDefinition<Payload>): JobDefinition<Payload> => definition;

/** Called at start: exactly one handler for each job, and none for a job that is not there. */
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
