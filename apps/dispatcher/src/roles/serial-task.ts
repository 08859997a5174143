/** A task that never overlaps itself. Calls during a run cause one more run. The task must not reject. */
export class SerialTask {
  private running: Promise<void> | null = null;
  private again = false;
  private isStopped = false;

  constructor(private readonly work: () => Promise<void>) {}

  start(): void {
    this.again = true;
    this.running ??= this.run();
  }

  private async run(): Promise<void> {
    try {
      while (this.again && !this.isStopped) {
        this.again = false;
        await this.work();
      }
    } finally {
      this.running = null;
    }
  }

  /** Waits for the current run; no other one starts. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await this.running;
  }
}
