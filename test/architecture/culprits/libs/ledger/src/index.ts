import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { step } from '../../warning-model/src/index.js';

/** Innocent: the ledger knows PostgreSQL, TypeORM and the model. */
export const ledger = { Client, DataSource, step };
