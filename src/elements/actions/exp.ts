const largest = 30
const halvings = 10
const terms = 8

/** `e` to the power of `x`, in plain arithmetic, so that every platform gives the same digits. `x` is held within 30 of 0. */
export function exp(x: number): number {
  const small = Math.max(-largest, Math.min(largest, x)) / 2 ** halvings
  let term = 1
  let sum = 1
  for (let n = 1; n <= terms; n++) {
    term *= small / n
    sum += term
  }
  for (let n = 0; n < halvings; n++) sum *= sum
  return sum
}
