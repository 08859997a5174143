/**
 * Loaded before everything else (`node --import`). It shifts the wall clock of a process. Timers and `performance.now` stay right, as on a
 * host whose clock was set wrongly.
 */
const aheadMs = Number(process.env['CHAOS_CLOCK_AHEAD_MS'] ?? 0);
const realNow = Date.now.bind(Date);
const offsetNow = (): number => realNow() + aheadMs;

if (aheadMs !== 0) {
  Date.now = offsetNow;
  globalThis.Date = new Proxy(Date, {
    construct: (target, parts, asked) => Reflect.construct(target, parts.length === 0 ? [offsetNow()] : parts, asked) as Date,
    apply: (target) => new target(offsetNow()).toString(),
  });
}

export {};
