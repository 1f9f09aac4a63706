import { normalise } from './concrete.js'
import { stringOf, stringsOf, type Entry, type Problems } from './read.js'

/** What everyday.yml holds, each word with its entry for messages. */
export interface Everyday {
  /** Short forms that everybody knows, as typed. */
  readonly initials: ReadonlyMap<string, Entry>
  /** Everyday words that are put in capitals for weight, in small letters. */
  readonly shouted: ReadonlyMap<string, Entry>
  /** Patterns that keep the terms inside them safe. */
  readonly protectedPhrases: ReadonlyMap<string, Entry>
}

/** Reads everyday.yml: groups of words that are never flagged. */
export function readEveryday(entries: readonly Entry[], problems: Problems): Everyday {
  const initials = new Map<string, Entry>()
  const shouted = new Map<string, Entry>()
  const protectedPhrases = new Map<string, Entry>()
  const kinds: Readonly<Record<string, Map<string, Entry>>> = { initials, shouted, protected: protectedPhrases }
  for (const entry of entries) {
    const kind = kinds[stringOf(entry.fields.kind) ?? '']
    if (!kind) problems.add(entry, `kind is "${String(entry.fields.kind)}": initials, shouted or protected`)
    else if (!stringOf(entry.fields.source)) problems.add(entry, `"${String(entry.fields.group)}" has no source`)
    else for (const term of stringsOf(entry.fields.terms)) addTerm(kind, term, kind === protectedPhrases, { ...entry, line: entry.termLines.get(term) ?? entry.line }, problems)
  }
  return { initials, shouted, protectedPhrases }
}

function addTerm(kind: Map<string, Entry>, written: string, isPattern: boolean, entry: Entry, problems: Problems): void {
  const term = isPattern ? tidy(written, entry, problems) : written
  if (!isPattern && entry.fields.kind === 'shouted' && (term.length < 3 || term.length > 6)) problems.add(entry, `"${term}" does nothing: only three to six capitals are looked at`)
  if (kind.has(term)) problems.add(entry, `"${term}" stands twice`)
  kind.set(term, entry)
}

function tidy(term: string, entry: Entry, problems: Problems): string {
  try {
    return normalise(term)
  } catch (error) {
    problems.add(entry, (error as Error).message)
    return term
  }
}
