import { Module, type Provider } from '@nestjs/common';
import { Ledger, ledgerKey } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { CITY } from '../infrastructure/tokens.js';
import { AppendFollowUp } from './append-follow-up.js';
import { AckLinkController } from './ack-link.controller.js';
import { EmailLink } from './email-link.js';
import { EnterLateReceipt } from './enter-late-receipt.js';
import { FollowUpController } from './follow-up.controller.js';
import { GiveReceipt } from './give-receipt.js';
import { LateEntryController } from './late-entry.controller.js';
import { PhoneTaskController } from './phone-task.controller.js';
import { ReadFollowUps } from './read-follow-ups.js';
import { ReadPhoneTasks } from './read-phone-tasks.js';
import { ReceiptForm } from './receipt-form.js';
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
  controllers: [ReceiptController, FollowUpController, LateEntryController, PhoneTaskController, AckLinkController],
  providers: [
    onLedger(GiveReceipt),
    onLedger(WithdrawReceipt),
    onLedger(RecordFollowUp),
    onLedger(AppendFollowUp),
    onLedger(ReadFollowUps),
    onLedger(ReadPhoneTasks),
    onLedger(WorkPhoneTasks),
    onLedger(EmailLink),
    { provide: EnterLateReceipt, inject: [Ledger, CITY], useFactory: (ledger: Ledger, city: City) => new EnterLateReceipt(ledger, city) },
    {
      provide: ReceiptForm,
      inject: [Ledger],
      useFactory: (ledger: Ledger) => new ReceiptForm(async () => ledgerKey(ledger, 'receipt-form')),
    },
  ],
  exports: [ReceiptForm],
})
export class AcknowledgementModule {}
