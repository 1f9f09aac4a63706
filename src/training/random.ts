/** A seeded source of numbers (mulberry32): the same seed gives the same order on every platform. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed | 0
  }

  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below)
  }

  shuffle(list: number[]): void {
    for (let at = list.length - 1; at > 0; at--) {
      const other = this.below(at + 1)
      const kept = list[at] ?? 0
      list[at] = list[other] ?? 0
      list[other] = kept
    }
  }
}
