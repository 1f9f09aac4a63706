import { patternReader, type Classes } from '../../src/lexicon/pattern.js'
import { Trie } from '../../src/lexicon/trie.js'
import { tokensOf, wordings } from './concrete.js'
import type { Everyday } from './everyday.js'
import type { Entry, Problems } from './read.js'
import type { CompiledAcronym, CompiledPhrase } from './terms.js'

/** Every word of a class is one token, or no note could hold it. */
export function checkClasses(classes: Classes, problems: Problems): void {
  for (const [name, words] of classes) {
    for (const word of words) if (word !== "'s" && tokensOf(word).length !== 1) problems.add({ file: 'classes.yml', line: 1 }, `"${word}" of ${name} can never match: it is read as more than one word`)
  }
}

/** Every source says what it is, who published it and where it was read, and nothing else. */
export function checkSourceList(sources: ReadonlyMap<string, unknown>, problems: Problems): void {
  for (const [key, source] of sources) {
    const fields = typeof source === 'object' && source !== null ? (source as Record<string, unknown>) : {}
    const wrong = ['title', 'publisher', 'address'].find((field) => typeof fields[field] !== 'string') ?? Object.keys(fields).find((field) => !['title', 'publisher', 'address'].includes(field))
    if (wrong) problems.add({ file: 'sources.yml', line: 1 }, `"${key}" needs a title, a publisher and an address, and no more: look at "${wrong}"`)
  }
}

/** Every entry names a source that sources.yml knows. */
export function checkSources(entries: readonly Entry[], sources: ReadonlyMap<string, unknown>, problems: Problems): void {
  for (const entry of entries) {
    const source = entry.fields.source
    if (typeof source === 'string' && !sources.has(source)) problems.add(entry, `source "${source}" is not in sources.yml`)
  }
}

/** No short form stands twice, or is an everyday one. */
export function checkAcronyms(acronyms: readonly CompiledAcronym[], everyday: Everyday, problems: Problems): void {
  const seen = new Map<string, Entry>()
  for (const { entry, raw, isQuiet } of acronyms) {
    for (const form of [raw[0], ...(raw[3] ?? [])]) {
      const twin = seen.get(form)
      if (twin) problems.add(entry, `"${form}" stands at ${twin.file}:${twin.line} already`)
      seen.set(form, entry)
      const known = everyday.initials.get(form)
      if (known && !isQuiet) problems.add(entry, `"${form}" can never be flagged: it is everyday at ${known.file}:${known.line}`)
    }
  }
}

/**
 * No wording stands in two entries, none is protected as a whole, and every one is found again when a note holds it.
 * A protected phrase holds a term, or it protects nothing.
 */
export function checkPhrases(phrases: readonly CompiledPhrase[], everyday: Everyday, classes: Classes, problems: Problems): void {
  const seen = new Map<string, Entry>()
  const read = patternReader(classes)
  const trie = new Trie()
  const safe = protectedWordings(everyday, classes, problems)
  for (const { entry, raw } of phrases) {
    for (const pattern of raw[0]) {
      attempt(entry, problems, () => {
        for (const wording of wordings(pattern, classes)) checkWording(wording, entry, seen, safe, problems)
        trie.add(read(pattern), 0)
        checkIsFound(pattern, classes, entry, problems)
      })
    }
  }
  for (const [pattern, entry] of everyday.protectedPhrases) attempt(entry, problems, () => checkProtects(pattern, entry, classes, trie, problems))
}

function checkWording(wording: string, entry: Entry, seen: Map<string, Entry>, safe: ReadonlyMap<string, Entry>, problems: Problems): void {
  const twin = seen.get(wording)
  if (twin && twin !== entry) problems.add(entry, `"${wording}" stands at ${twin.file}:${twin.line} already`)
  seen.set(wording, entry)
  const cover = safe.get(wording)
  if (cover) problems.add(entry, `"${wording}" can never be flagged: it is protected at ${cover.file}:${cover.line}`)
}

/** A pattern whose first wording is not found whole in a note of those words can never match. */
function checkIsFound(pattern: string, classes: Classes, entry: Entry, problems: Problems): void {
  const wording = wordings(pattern, classes).at(-1)!.replace(/<any>/gu, 'something')
  const tokens = tokensOf(wording)
  const trie = new Trie()
  trie.add(patternReader(classes)(pattern), 0)
  let isFound = false
  trie.scan(tokens, (hit) => {
    if (hit.firstToken === 0 && hit.endToken === tokens.length) isFound = true
  })
  if (!isFound) problems.add(entry, `"${pattern}" can never match: "${wording}" is read as ${tokens.map((token) => token.lower).join(' + ')}`)
}

function protectedWordings(everyday: Everyday, classes: Classes, problems: Problems): ReadonlyMap<string, Entry> {
  const safe = new Map<string, Entry>()
  for (const [pattern, entry] of everyday.protectedPhrases) attempt(entry, problems, () => wordings(pattern, classes).forEach((wording) => safe.set(wording, entry)))
  return safe
}

function checkProtects(pattern: string, entry: Entry, classes: Classes, trie: Trie, problems: Problems): void {
  for (const wording of wordings(pattern, classes)) {
    const tokens = tokensOf(wording.replace(/<any>/gu, 'something'))
    let holds = false
    trie.scan(tokens, (hit) => {
      if (hit.endToken - hit.firstToken < tokens.length) holds = true
    })
    if (!holds) return problems.add(entry, `"${wording}" protects nothing: it holds no term of the lexicon`)
  }
}

function attempt(entry: Entry, problems: Problems, run: () => void): void {
  try {
    run()
  } catch (error) {
    problems.add(entry, (error as Error).message)
  }
}
