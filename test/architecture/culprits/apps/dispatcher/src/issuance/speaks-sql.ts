import { Client } from 'pg';

export const client = Client;
