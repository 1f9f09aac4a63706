import { FeatureReader, longestRun } from '../../src/elements/engine/features.js'
import { readSegments, type Segment } from '../../src/elements/engine/segments.js'
import { placeholder, readSymbols } from '../../src/elements/engine/symbols.js'
import { readNote } from '../../src/note/read.js'
import type { Note } from '../../src/note/types.js'
import { copiesOf, learnedElements, type Copy, type LearnedElement } from './copies.js'
import { placesOf, readCorpus, type LabelledNote } from './corpus.js'

/** How a segment stands to the labelled words: it holds most of them, touches them, or neither. */
export const Hold = { None: 0, Touches: 1, Holds: 2 } as const

/** A labelled note, or a copy made from some, read and ready to learn from. */
export interface Example {
  readonly file: string
  readonly id: string
  readonly kind: 'note' | Copy['kind']
  readonly note: Note
  readonly segments: readonly Segment[]
  readonly symbols: readonly string[]
  readonly levels: Copy['levels']
  /** One `Hold` a segment, for each element that is labelled. */
  readonly holds: Partial<Record<LearnedElement, Uint8Array>>
  /** Number of its first segment among the segments of all examples. */
  readonly first: number
}

/** Least share of the shorter of quote and segment that must overlap for the segment to hold the quote. */
const leastShare = 0.45
const seed = 7

/** Reads the corpus files and makes their copies. */
export function readExamples(files: readonly string[]): Example[] {
  const corpus = files.map((file) => readCorpus(file))
  const bullets = corpus.flat().flatMap((note) => note.actions.map((action) => action.quote))
  const examples: Example[] = []
  let first = 0
  const add = (source: Omit<Copy, 'from' | 'kind'> & { kind: Example['kind']; id: string }) => {
    const note = readNote(source.text, source.context)
    const segments = readSegments(note)
    const holds: Partial<Record<LearnedElement, Uint8Array>> = {}
    for (const id of learnedElements) if (source.levels[id] !== undefined) holds[id] = holdsOf(note.text, segments, source.quotes[id] ?? [])
    examples.push({ file: source.file, id: source.id, kind: source.kind, note, segments, symbols: readSymbols(note), levels: source.levels, holds, first })
    first += segments.length
  }
  files.forEach((file, at) => {
    const notes = corpus[at] ?? []
    for (const note of notes) add({ file, id: note.id, kind: 'note', text: note.text, context: note.context, levels: levelsOf(note), quotes: quotesOf(note) })
    for (const copy of copiesOf(file, notes, bullets, seed + file.charCodeAt(0))) add({ ...copy, id: copy.from.join('+') })
  })
  return examples
}

function levelsOf(note: LabelledNote): Example['levels'] {
  return Object.fromEntries(learnedElements.map((id) => [id, note.elements[id].level]))
}

function quotesOf(note: LabelledNote): Copy['quotes'] {
  return Object.fromEntries(learnedElements.map((id) => [id, [note.elements[id].quote ?? '']]))
}

function holdsOf(text: string, segments: readonly Segment[], quotes: readonly string[]): Uint8Array {
  const holds = new Uint8Array(segments.length)
  for (const quote of quotes) {
    for (const place of placesOf(text, quote)) {
      let best = -1
      let most = 0
      segments.forEach((segment, at) => {
        const shared = Math.min(place.end, segment.end) - Math.max(place.start, segment.start)
        if (shared <= 0) return
        const isMuch = shared >= leastShare * Math.min(quote.length, segment.end - segment.start)
        holds[at] = Math.max(holds[at] ?? 0, isMuch ? Hold.Holds : Hold.Touches)
        if (shared > most) {
          most = shared
          best = at
        }
      })
      if (best >= 0) holds[best] = Hold.Holds
    }
  }
  return holds
}

/** Runs of words by how often each file's notes hold them. */
export class RunCounts {
  readonly #counts = new Map<string, Map<string, number>>()

  constructor(examples: readonly Example[]) {
    for (const example of examples) {
      if (example.kind !== 'note') continue
      for (const segment of example.segments) {
        const symbols = [placeholder.start, ...example.symbols.slice(segment.firstToken, segment.endToken).filter((symbol) => symbol !== ''), placeholder.end]
        for (const run of runsOf(symbols)) {
          const counts = this.#counts.get(run) ?? new Map<string, number>()
          counts.set(example.file, (counts.get(example.file) ?? 0) + 1)
          this.#counts.set(run, counts)
        }
      }
    }
  }

  /** The runs that enough files and segments hold, sorted by code unit; the files in `without` are not looked at. */
  frequent(leastFiles: number, leastSegments: number, without: ReadonlySet<string> = new Set()): string[] {
    const found: string[] = []
    for (const [run, counts] of this.#counts) {
      let files = 0
      let segments = 0
      for (const [file, count] of counts) {
        if (without.has(file)) continue
        files++
        segments += count
      }
      const least = leastSegments + (run.split(' ').length >= longestRun ? 1 : 0)
      if (files >= leastFiles && segments >= least) found.push(run)
    }
    return found.sort()
  }
}

function runsOf(symbols: readonly string[]): Set<string> {
  const runs = new Set<string>()
  for (let at = 0; at < symbols.length; at++) {
    for (let length = 1; length <= longestRun && at + length <= symbols.length; length++) {
      const run = symbols.slice(at, at + length).join(' ')
      if (run !== placeholder.start && run !== placeholder.end) runs.add(run)
    }
  }
  return runs
}

export { FeatureReader }
