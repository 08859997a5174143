/** A city's own code ends in 00 and contains its districts (GB/T 2260); a township's code begins with that of its district. */
const contains = (outer: string, inner: string): boolean =>
  inner.startsWith(outer) || (outer.length === 6 && outer.endsWith('00') && inner.startsWith(outer.slice(0, 4)));

/** Whether two lists of area codes have a place in common: the city meets each of its districts. An empty list meets nothing. */
export const areasOverlap = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => others.some((other) => contains(one, other) || contains(other, one)));
