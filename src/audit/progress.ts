/** What is known of how far a run has come. */
export interface Progress {
  readonly update: (records: number, share: number | null) => void
  readonly clear: () => void
}

const interval = 500

/**
 * Shows how far a run has come on a terminal: notes done, notes a second, time left. Shows nothing elsewhere.
 *
 * @param stream where to; usually standard error.
 */
export function showProgress(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { update: () => undefined, clear: () => undefined }
  const started = Date.now()
  let first = -1
  let firstShare = 0
  let last = 0
  return {
    update: (records, share) => {
      if (first < 0) {
        first = records
        firstShare = share ?? 0
      }
      const now = Date.now()
      if (now - last < interval) return
      last = now
      const seconds = (now - started) / 1000
      const rate = (records - first) / Math.max(seconds, 0.001)
      const left = share !== null && share > firstShare && share < 1 ? `, about ${duration((seconds / (share - firstShare)) * (1 - share))} left` : ''
      stream.write(`\r\u001b[K${records.toLocaleString('en-GB')} notes, ${Math.round(rate).toLocaleString('en-GB')} a second${left}`)
    },
    clear: () => void stream.write('\r\u001b[K'),
  }
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`
}
