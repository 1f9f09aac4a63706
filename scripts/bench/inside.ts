import { makeNotes } from './notes.js'

// A process of its own: runs the built package on generated notes and says on standard output what one note takes.
interface Core {
  readonly check: (text: string, options?: { readonly extraRules?: readonly object[] }) => unknown
}

const passes = 7
const notes = makeNotes(1000, 42)
const { check } = (await import(new URL('../../dist/index.js', import.meta.url).href)) as Core
const { languageRules } = (await import(new URL('../../dist/language.js', import.meta.url).href)) as { readonly languageRules: readonly object[] }

/** Milliseconds a note: the best of several passes, the first ones being warm-up. */
function measure(extraRules: readonly object[]): number {
  let best = Infinity
  for (let pass = 0; pass < passes; pass++) {
    const start = performance.now()
    for (const note of notes) check(note, { extraRules })
    best = Math.min(best, (performance.now() - start) / notes.length)
  }
  return best
}

const core = measure([])
const withLanguage = measure(languageRules)
const bytes = notes.reduce((sum, note) => sum + Buffer.byteLength(note), 0)
process.stdout.write(JSON.stringify({ core, withLanguage, bytes: bytes / notes.length }))
