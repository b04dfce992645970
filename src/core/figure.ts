/** The scale words that may stand before a unit: `billion USD`. */
export const scales = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 } as const;

export type Scale = keyof typeof scales;

/** Takes `billion USD` apart; a unit without a scale word has none. */
export function scaleAndUnit(unit: string): { readonly scale?: Scale; readonly unit: string } {
  const [first = '', ...rest] = unit.split(' ');
  return rest.length > 0 && isScale(first) ? { scale: first, unit: rest.join(' ') } : { unit };
}

/** The figure as a plain number: 94.8 billion USD is 94 800 000 000. */
export function absoluteValue(figure: { readonly value: number; readonly unit: string }): number {
  const { scale } = scaleAndUnit(figure.unit);
  return figure.value * (scale ? scales[scale] : 1);
}

/** True when two numbers are the same but for the rounding of binary fractions. */
export function sameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

function isScale(word: string): word is Scale {
  return word in scales;
}
