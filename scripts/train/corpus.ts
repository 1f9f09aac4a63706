import { readdirSync, readFileSync } from 'node:fs'
import type { Context } from '../../src/note/types.js'
import type { DeadlineKind, ElementId, Level } from '../../src/report/types.js'

/** A labelled note, as `docs/standard.md` says. */
export interface LabelledNote {
  readonly id: string
  readonly text: string
  readonly context?: Context
  readonly elements: Readonly<Record<ElementId, { readonly level: Level; readonly quote?: string }>>
  readonly actions: readonly { readonly quote: string; readonly owner: boolean; readonly deadline: DeadlineKind; readonly due: string | null }[]
  readonly flags: readonly { readonly rule: string; readonly quote: string }[]
  readonly overall: number
  readonly why?: string
}

const folder = new URL('../../test/corpus/', import.meta.url)

/** The names of the corpus files, sorted; each file is one set of authors. */
export function corpusFiles(): string[] {
  return filesIn('')
}

/** The names of the files that nothing is learned from. */
export function heldBackFiles(): string[] {
  return filesIn('held-back/')
}

function filesIn(part: string): string[] {
  return readdirSync(new URL(part, folder))
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => part + name.replace('.jsonl', ''))
    .sort()
}

/** The notes of one corpus file, in order. */
export function readCorpus(file: string): LabelledNote[] {
  return readFileSync(new URL(`${file}.jsonl`, folder), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledNote)
}

/** Every place of a quote in a text. */
export function placesOf(text: string, quote: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = []
  if (quote === '') return places
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places.push({ start: at, end: at + quote.length })
  return places
}
