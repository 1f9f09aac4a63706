/** A share of a whole, 0 to 1; 0 of nothing. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

/** A share as people read it. */
export function percent(part: number, whole: number): string {
  return `${Math.round(share(part, whole) * 100)}%`
}
