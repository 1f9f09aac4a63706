import { patternReader } from './pattern.js'
import { acronyms as rawAcronyms, classes, initials, jargon, judgement, protectedPhrases, reasons, shouted } from './terms.generated.js'
import { Trie } from './trie.js'
import { guards, type Acronym, type Phrase, type RawAcronym, type RawPhrase, type Who } from './types.js'

/** A phrase of the trie: which of its patterns was found. */
export interface PhraseForm {
  readonly kind: 'phrase'
  readonly phrase: Phrase
  readonly says: readonly string[]
  /** Whether a suggestion takes up the last word found. */
  readonly takesLastWord: boolean
}

/** A short form of the trie, to be compared with what was typed. */
export interface AcronymForm {
  readonly kind: 'acronym'
  readonly acronym: Acronym
}

/** Keeps the terms inside it from being flagged. */
export interface ProtectedForm {
  readonly kind: 'protected'
}

export type Form = PhraseForm | AcronymForm | ProtectedForm

/** Short forms that everybody knows, as typed. */
export const everydayInitials: ReadonlySet<string> = new Set(initials.split(' '))

/** Everyday words that people put in capitals for weight, in small letters. */
export const shoutedWords: ReadonlySet<string> = new Set(shouted.split(' '))

/** What the values of the trie stand for. */
export const forms: readonly Form[] = []

/** All terms and protected phrases. */
export const trie: Trie = new Trie()

const read = patternReader(new Map(classes.map(([name, words]) => [name, words.split(' ')])))
const flags = { ambiguous: 1, lower: 2, word: 4, worker: 8, child: 16, family: 32, opening: 64, title: 128 }

/** Unpacks a short form. */
export function acronymOf([term, says, bits, other]: RawAcronym): Acronym {
  const who: Who | null = bits & flags.worker ? 'worker' : bits & flags.child ? 'child' : bits & flags.family ? 'family' : null
  const lower: Acronym['lower'] = bits & flags.opening ? 'opening' : bits & flags.lower ? 'anywhere' : null
  const forms = other ?? []
  const spellings = [term, ...forms].map((one) => one.replace(/\s/gu, ''))
  const has = (flag: number): boolean => (bits & flag) > 0
  return { term, says, who, forms, spellings, lower, isAmbiguous: has(flags.ambiguous), isWord: has(flags.word), isTitle: has(flags.title), hasNumber: /\d$/u.test(term) }
}

/** Unpacks a phrase. */
export function phraseOf(rule: Phrase['rule'], [patterns, says, guard = 0, why = 0, keepRisk = 0, hint = '']: RawPhrase): Phrase {
  return { rule, term: patterns[0] ?? '', patterns, says, guard: guards[guard - 1] ?? null, why: reasons[why - 1] ?? '', keepRisk: keepRisk === 1, hint }
}

function add(pattern: string, form: Form): void {
  const all = forms as Form[]
  trie.add(read(pattern), all.length)
  all.push(form)
}

function addPhrase(phrase: Phrase): void {
  phrase.patterns.forEach((pattern, at) => {
    const says = phrase.says[at] ?? phrase.says[0] ?? []
    add(pattern, { kind: 'phrase', phrase, says, takesLastWord: says.some((say) => say.includes('…')) })
  })
}

/** `S47` is read as `s` and `47`, `C&F` as three tokens; a full stop may stand in `S.47`. */
function acronymPatterns(spelling: string): readonly string[] {
  const parts = spelling.toLowerCase().match(/\p{L}[\p{L}']*|\d+|[^\s\p{L}\d]/gu) ?? []
  const isNumbered = /^\p{L}+ ?\d+$/u.test(spelling)
  const pattern = parts.join(isNumbered ? ' (.) ' : ' ')
  return /\p{L}$/u.test(spelling) ? [pattern, `${pattern}s`] : [pattern]
}

function build(): void {
  for (const pattern of protectedPhrases) add(pattern, { kind: 'protected' })
  for (const raw of jargon) addPhrase(phraseOf('jargon', raw))
  for (const raw of judgement) addPhrase(phraseOf('judgemental', raw))
  for (const raw of rawAcronyms) {
    const acronym = acronymOf(raw)
    for (const spelling of [acronym.term, ...acronym.forms]) for (const pattern of acronymPatterns(spelling)) add(pattern, { kind: 'acronym', acronym })
  }
}

build()
