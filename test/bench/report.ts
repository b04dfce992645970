/** The median and the 99th percentile of some measurements, in their own unit. */
export function percentiles(values: readonly number[]): { readonly median: number; readonly p99: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p99: at(0.99) };
}

/** Milliseconds to three figures. */
export function ms(value: number): string {
  return `${value.toPrecision(3)} ms`;
}
