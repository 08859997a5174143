import { shallowRef, type Ref } from 'vue';

/** Keeps the last result of a query. A failed refresh keeps the previous result and sets `error`. */
export class CachedQuery<Value> {
  readonly last: Ref<Value | null> = shallowRef(null);
  readonly error: Ref<unknown> = shallowRef(null);
  private reading: Promise<void> | null = null;
  private again = false;

  constructor(private readonly read: () => Promise<Value>) {}

  /** Refreshes do not overlap. One requested during another runs after it. */
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
