/**
 * The least time that work takes on the processor, in milliseconds: what other programs do meanwhile does not count.
 *
 * @param work what to time.
 * @param rounds how often it is done; the first round also warms up.
 */
export function cpuTime(work: () => void, rounds = 5): number {
  let least = Infinity
  for (let round = 0; round < rounds; round++) {
    const from = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(from)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}
