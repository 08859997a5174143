import { createTransport } from 'nodemailer';

export const bench = createTransport;
