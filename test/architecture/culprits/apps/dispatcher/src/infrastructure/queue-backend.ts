import { Queue } from 'bullmq';
import { Pool } from 'pg';

/** Innocent: infrastructure may know both. */
export const backend = { Queue, Pool };
