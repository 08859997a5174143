/**
 * Loaded before everything else (`node --import`), it makes a process believe in another time of day. What measures spans by the machine's
 * own tick (timers, `performance.now`) stays right, as on a host whose clock was set wrongly.
 */
const aheadMs = Number(process.env['CHAOS_CLOCK_AHEAD_MS'] ?? 0);
const rightNow = Date.now.bind(Date);
const wrongNow = (): number => rightNow() + aheadMs;

if (aheadMs !== 0) {
  Date.now = wrongNow;
  globalThis.Date = new Proxy(Date, {
    construct: (target, parts, asked) => Reflect.construct(target, parts.length === 0 ? [wrongNow()] : parts, asked) as Date,
    apply: (target) => new target(wrongNow()).toString(),
  });
}

export {};
