import { cues } from '../../lexicon/cues.generated.js'
import { isPerson, looksLikeName, type Scene } from './scene.js'
import { Word } from './words.js'

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

const [TIME, EVERY, SOON, NAME, CHILD, CAP, ROLE, THING, VERB] = [symbol('TIME'), symbol('EVERY'), symbol('SOON'), symbol('NAME'), symbol('CHILD'), symbol('CAP'), symbol('ROLE'), symbol('THING'), symbol('VERB')]
const [VERB_THING, PRESENT, PAST, DONE, DOING, NUM, MARK, OTHER] = [symbol('VERB-THING'), symbol('PRESENT'), symbol('PAST'), symbol('DONE'), symbol('DOING'), symbol('NUM'), symbol('MARK'), symbol('x')]

/** The symbol of a token. The tokens of one time phrase all give the same symbol. */
export function symbolAt(scene: Scene, at: number): number {
  const token = scene.tokens[at]
  if (!token) return OTHER
  const time = scene.timeAt[at] ?? 0
  if (time !== 0) {
    const kind = scene.note.times[time - 1]?.kind
    return kind === 'recurring' ? EVERY : kind === 'vague' ? SOON : TIME
  }
  if (isPerson(scene, at)) return scene.personAt[at] === 2 ? CHILD : NAME
  if (token.kind === 'number') return NUM
  const own = byName.get(token.lower)
  if (own !== undefined && own >= MARK) return own
  if (token.kind === 'punctuation') return MARK
  return symbolOfClasses(scene, at)
}

function symbolOfClasses(scene: Scene, at: number): number {
  const classes = scene.classes[at] ?? 0
  if (classes & Word.Role) return ROLE
  if (classes & Word.Verb) return classes & Word.Thing ? VERB_THING : VERB
  if (classes & Word.Thing) return THING
  if (classes & Word.Present) return PRESENT
  if (classes & Word.Past) return PAST
  if (classes & Word.Participle) return DONE
  if (classes & Word.Gerund) return DOING
  return looksLikeName(scene, at) ? CAP : OTHER
}
