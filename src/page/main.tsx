import type { WorkerLike } from './checker/client.js'

// One script, two lives: the page hands its own text to a worker, so that the file carries the linter once. Each life is
// imported only where it is lived: the build makes of it a function that is called when it is first wanted.
if (typeof document === 'undefined') void import('./checker/worker.js').then(({ serveChecks }) => { serveChecks(self) })
else {
  const makeWorker = workersOf(document.currentScript?.textContent ?? '')
  void import('./start.js').then(({ start }) => { start(makeWorker) })
}

/** Makes workers of a script; the first begins at once, so that the linter is being read while the page is drawn. */
function workersOf(source: string): () => WorkerLike {
  let url = ''
  const make = (): Worker => new Worker(url ||= URL.createObjectURL(new Blob([source], { type: 'text/javascript' })))
  let early: Worker | null = null
  try { early = make() } catch { /* told again to whoever asks for a worker */ }
  return () => {
    const made = early ?? make()
    early = null
    return made
  }
}
