import { Module, type Provider } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import { AckLinkController } from './ack-link.controller.js';
import { EmailLink } from './email-link.js';
import { GiveReceipt } from './give-receipt.js';
import { PhoneTaskController } from './phone-task.controller.js';
import { ReadPhoneTasks } from './read-phone-tasks.js';
import { ReceiptController } from './receipt.controller.js';
import { RecordFollowUp } from './record-follow-up.js';
import { WithdrawReceipt } from './withdraw-receipt.js';
import { WorkPhoneTasks } from './work-phone-tasks.js';

const onLedger = <UseCase>(useCase: new (ledger: Ledger) => UseCase): Provider => ({
  provide: useCase,
  inject: [Ledger],
  useFactory: (ledger: Ledger) => new useCase(ledger),
});

@Module({
  controllers: [ReceiptController, PhoneTaskController, AckLinkController],
  providers: [
    onLedger(GiveReceipt),
    onLedger(WithdrawReceipt),
    onLedger(RecordFollowUp),
    onLedger(ReadPhoneTasks),
    onLedger(WorkPhoneTasks),
    onLedger(EmailLink),
  ],
})
export class AcknowledgementModule {}
