/** A task that never overlaps itself. If requested while it runs, it runs once more afterwards. The work must not reject. */
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

  /** Waits for the current run. No further run starts. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await this.running;
  }
}
