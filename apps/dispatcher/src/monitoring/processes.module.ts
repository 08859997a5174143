import { Module } from '@nestjs/common';
import { ProcessController } from './process.controller.js';

/** What the bureau's pages show of the processes. */
@Module({ controllers: [ProcessController] })
export class ProcessesModule {}
