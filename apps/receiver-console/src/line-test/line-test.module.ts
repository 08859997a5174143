import { Module } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import { AcknowledgementModule } from '../acknowledgement/acknowledgement.module.js';
import { AnswerLineTest } from './answer-line-test.js';
import { LineTestController } from './line-test.controller.js';

@Module({
  imports: [AcknowledgementModule],
  controllers: [LineTestController],
  providers: [{ provide: AnswerLineTest, inject: [Ledger], useFactory: (ledger: Ledger) => new AnswerLineTest(ledger) }],
})
export class LineTestModule {}
