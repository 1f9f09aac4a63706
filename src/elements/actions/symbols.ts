import { cues } from '../../lexicon/cues.generated.js'
import { classesOf, knownWords, Word } from './words.js'

/** Symbols that stand for a class of words; small words stand for themselves. */
const named = ['^', '$', 'x', 'TIME', 'EVERY', 'SOON', 'NAME', 'CHILD', 'CAP', 'ROLE', 'THING', 'VERB', 'VERB-THING', 'PRESENT', 'PAST', 'DONE', 'DOING', 'NUM', 'MARK', ',', ':', '-', '/', '(', ')', '?', ';', '.', '+', '&', "'s"] as const

/** Names of the symbols by number. */
export const symbolNames: string[] = [...named]
const byName = new Map<string, number>(named.map((name, at) => [name, at]))

/** The number of a symbol that is known to exist. */
export function symbol(name: (typeof named)[number]): number {
  return byName.get(name) ?? 0
}

/** The number of a symbol by its name; undefined where there is none. */
export function symbolByName(name: string): number | undefined {
  return byName.get(name)
}

const { actions } = cues
const small: readonly (readonly string[])[] = [
  actions.future, actions.modal, actions.need, actions.please, actions.negative, actions.condition, actions.want, actions.have, actions.joiner,
  actions['first-person'], actions['second-person'], actions['third-person'], actions['weak-owner'],
  ['to', 'be', 'the', 'a', 'an', 'his', 'her', 'their', 'my', 'our', 'your', 'its', 'of', 'in', 'on', 'at', 'for', 'from', 'about', 'by', 'into', 'per', 'over', 'within', 'up', 'out', 'back', 'next', 'agreed', 'discussed', 'done', 'now', 'again', 'still', 'how'],
]
for (const word of new Set(small.flat())) {
  if (byName.has(word)) continue
  byName.set(word, symbolNames.length)
  symbolNames.push(word)
}

/** More symbols than there will ever be: pairs and triples of symbols are numbers to this base. */
export const symbolBase = 512

const [ROLE, THING, VERB, VERB_THING] = [symbol('ROLE'), symbol('THING'), symbol('VERB'), symbol('VERB-THING')]
const [PRESENT, PAST, DONE, DOING, MARK, OTHER] = [symbol('PRESENT'), symbol('PAST'), symbol('DONE'), symbol('DOING'), symbol('MARK'), symbol('x')]

/** What is known of a word wherever it stands: its classes and the symbol it is read as. */
export interface Lexeme {
  readonly classes: number
  readonly symbol: number
}

const lexemes = new Map<string, Lexeme>()
for (const word of [...knownWords(), ...byName.keys()]) {
  const classes = classesOf(word)
  const own = byName.get(word)
  lexemes.set(word, { classes, symbol: own !== undefined && own > MARK ? own : symbolOfClasses(classes) })
}
const unknown: Lexeme = { classes: 0, symbol: OTHER }
const endsInEd: Lexeme = { classes: Word.Past | Word.Participle, symbol: PAST }
const endsInIng: Lexeme = { classes: Word.Gerund, symbol: DOING }

/** What is known of a word in lower case; an unknown one is told by its ending. */
export function lexemeOf(lower: string): Lexeme {
  const known = lexemes.get(lower)
  if (known) return known
  if (lower.length > 4 && lower.endsWith('ed')) return endsInEd
  return lower.length > 5 && lower.endsWith('ing') ? endsInIng : unknown
}

/** The symbol of a mark by its text. */
export function markSymbol(text: string): number {
  const own = byName.get(text)
  return own !== undefined && own > MARK ? own : MARK
}

function symbolOfClasses(classes: number): number {
  if (classes & Word.Role) return ROLE
  if (classes & Word.Verb) return classes & Word.Thing ? VERB_THING : VERB
  if (classes & Word.Thing) return THING
  if (classes & Word.Present) return PRESENT
  if (classes & Word.Past) return PAST
  if (classes & Word.Participle) return DONE
  return classes & Word.Gerund ? DOING : OTHER
}
