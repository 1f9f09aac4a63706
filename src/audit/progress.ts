/** What is known of how far a run has come. */
export interface Progress {
  readonly update: (records: number, share: number | null) => void
  /** Shows what is being done when all notes are judged. */
  readonly say: (words: string) => void
  readonly clear: () => void
}

const interval = 500

/**
 * Shows how far a run has come on a terminal: notes done, notes a second, time left, all since the first that this run
 * wrote. Shows nothing elsewhere.
 *
 * @param stream where to; usually standard error.
 * @param now a clock in milliseconds.
 */
export function showProgress(stream: NodeJS.WriteStream, now: () => number = Date.now): Progress {
  if (!stream.isTTY) return { update: () => undefined, say: () => undefined, clear: () => undefined }
  let first: Moment | null = null
  let last = 0
  return {
    update: (records, share) => {
      const time = now()
      if (first && time - last < interval) return
      last = time
      const count = `${records.toLocaleString('en-GB')} notes`
      stream.write(`\r\u001b[K${count}${first ? since(first, { time, records, share: share ?? 0 }) : ''}`)
      first ??= { time, records, share: share ?? 0 }
    },
    say: (words) => void stream.write(`\r\u001b[K${words}`),
    clear: () => void stream.write('\r\u001b[K'),
  }
}

interface Moment {
  readonly time: number
  readonly records: number
  readonly share: number
}

function since(first: Moment, now: Moment): string {
  const seconds = Math.max(0.001, (now.time - first.time) / 1000)
  const rate = Math.round((now.records - first.records) / seconds).toLocaleString('en-GB')
  const done = now.share - first.share
  const left = done > 0 && now.share < 1 ? `, about ${duration((seconds / done) * (1 - now.share))} left` : ''
  return `, ${rate} a second${left}`
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`
}
