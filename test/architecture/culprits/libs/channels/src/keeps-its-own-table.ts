import { DataSource } from 'typeorm';

export const table = DataSource;
