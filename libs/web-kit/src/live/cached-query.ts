import { shallowRef, type Ref } from 'vue';

/** One answer of the server, kept until the next; a failed reading leaves the last one standing. */
export class CachedQuery<Value> {
  readonly last: Ref<Value | null> = shallowRef(null);
  readonly error: Ref<unknown> = shallowRef(null);
  private reading: Promise<void> | null = null;
  private again = false;

  constructor(private readonly read: () => Promise<Value>) {}

  /** Readings do not overlap; one asked for meanwhile follows. */
  async refresh(): Promise<void> {
    if (this.reading !== null) {
      this.again = true;
      return this.reading;
    }
    this.reading = this.readOnce();
    try {
      await this.reading;
    } finally {
      this.reading = null;
    }
    if (!this.again) return;
    this.again = false;
    await this.refresh();
  }

  private async readOnce(): Promise<void> {
    try {
      this.last.value = await this.read();
      this.error.value = null;
    } catch (error) {
      this.error.value = error;
    }
  }
}
