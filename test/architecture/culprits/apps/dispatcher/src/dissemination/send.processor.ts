import { Injectable } from '@nestjs/common';
import { Worker } from 'bullmq';

/** Innocent: the file says by its ending what it is. */
@Injectable()
export class SendProcessor {
  readonly worker = Worker;
}
