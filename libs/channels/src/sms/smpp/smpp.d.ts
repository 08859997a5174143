/** The parts of the package `smpp` that we use; it brings no types. */
declare module 'smpp' {
  import type { EventEmitter } from 'node:events';
  import type { Socket } from 'node:net';

  export type SmppValue = string | number | Buffer | Date;

  export class PDU {
    constructor(command: string, options?: Readonly<Record<string, unknown>>);
    readonly command: string;
    readonly command_status: number;
    sequence_number: number;
    isResponse(): boolean;
    response(options?: Readonly<Record<string, unknown>>): PDU;
    readonly [field: string]: unknown;
  }

  export class Session extends EventEmitter {
    constructor(options: { readonly socket: Socket });
    sequence: number;
    /** False where the socket is not writable. */
    send(pdu: PDU): boolean;
    destroy(): void;
  }

  const smpp: { readonly PDU: typeof PDU; readonly Session: typeof Session; readonly errors: Readonly<Record<string, number>> };
  export default smpp;
}
