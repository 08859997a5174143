import { Module } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { CITY } from '../infrastructure/tokens.js';
import { ContactController } from './contact.controller.js';
import { TestContact } from './test-contact.js';

@Module({
  controllers: [ContactController],
  providers: [{ provide: TestContact, inject: [Ledger, CITY], useFactory: (ledger: Ledger, city: City) => new TestContact(ledger, city) }],
})
export class ContactsModule {}
