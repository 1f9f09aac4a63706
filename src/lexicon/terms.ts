import { LazyTries } from './lazy-tries.js'
import { acronyms as rawAcronyms, classes, initials, jargon, judgement, protectedPhrases, reasons, shouted } from './terms.generated.js'
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

const classMap = new Map(classes.map(([name, words]) => [name, words.split(' ')]))
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

/** `S47` is read as `s` and `47`, `C&F` as three tokens; a full stop may stand in `S.47`. */
function acronymPatterns(spelling: string): readonly string[] {
  const parts = spelling.toLowerCase().match(/\p{L}[\p{L}']*|\d+|[^\s\p{L}\d]/gu) ?? []
  const isNumbered = /^\p{L}+ ?\d+$/u.test(spelling)
  const pattern = parts.join(isNumbered ? ' (.) ' : ' ')
  return /\p{L}$/u.test(spelling) ? [pattern, `${pattern}s`] : [pattern]
}

const patterns: string[] = []
/** What each pattern stands for: unpacked when it is first found. */
const forms: (Form | (() => Form))[] = []

function addAcronym(raw: RawAcronym): void {
  let made: AcronymForm | null = null
  const form = () => (made ??= { kind: 'acronym', acronym: acronymOf(raw) })
  for (const spelling of [raw[0], ...(raw[3] ?? [])]) for (const pattern of acronymPatterns(spelling)) add(pattern, form)
}

function addPhrase(rule: Phrase['rule'], raw: RawPhrase): void {
  let made: Phrase | null = null
  raw[0].forEach((pattern, at) =>
    add(pattern, () => {
      const phrase = (made ??= phraseOf(rule, raw))
      const says = phrase.says[at] ?? phrase.says[0] ?? []
      return { kind: 'phrase', phrase, says, takesLastWord: says.some((say) => say.includes('…')) }
    }),
  )
}

function add(pattern: string, form: Form | (() => Form)): void {
  patterns.push(pattern)
  forms.push(form)
}

for (const pattern of protectedPhrases) add(pattern, { kind: 'protected' })
for (const raw of jargon) addPhrase('jargon', raw)
for (const raw of judgement) addPhrase('judgemental', raw)
for (const raw of rawAcronyms) addAcronym(raw)

/** All terms and protected phrases. */
export const tries: LazyTries = new LazyTries(patterns, classMap)

/** What a value found by `tries` stands for. */
export function formOf(value: number): Form {
  const form = forms[value] as Form | (() => Form)
  return typeof form === 'function' ? (forms[value] = form()) : form
}
