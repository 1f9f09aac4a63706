import type { Token } from '../types.js'
import type { Layout, Mention } from './parts.js'
import { Role } from './words.js'

const determiners: ReadonlySet<string> = new Set(['the', 'this', 'that'])
/** What "the child …" goes on to be the name of: a plan, an assessment, a team. */
const namesOfThings: ReadonlySet<string> = new Set(['protection', 'in', 'and', 'care', 'death', 'development', 'arrangements', 'exploitation', 'sexual', 'criminal', 'benefit', 'psychologist', 'minder', 'abuse', 'poverty', 'or', 'who', 'clinic', 'group', 'unit'])

const sayings: ReadonlySet<string> = new Set(['interest', 'interests', 'voice', 'welfare', 'wishes', 'rights', 'needs', 'safety', 'views', 'impact', 'outcomes', 'wellbeing', 'eyes', 'experience'])

/** Where a note speaks of its child without a name. */
export interface Unnamed {
  /** How often it does. */
  readonly count: number
  /** 1 for each sentence, by index, that does. */
  readonly sentences: Uint8Array
}

/**
 * Finds where a note calls a child "the child", "the young person", "YP", "Kim's baby" and no name stands with it. Somebody who is named in the
 * same sentence is hardly that child.
 *
 * @param layout the note.
 * @param mentions what may be names in it, in order.
 */
export function findUnnamed(layout: Layout, mentions: readonly Mention[]): Unnamed {
  const sentences = new Uint8Array(layout.sentences.length)
  let starts: ReadonlySet<number> | null = null
  let ends: ReadonlySet<number> = new Set()
  let sentence = 0
  let count = 0
  for (const token of layout.tokens) {
    const length = lengthAt(layout, token)
    if (length === 0 || isSaying(layout, token)) continue
    if (!starts) {
      starts = new Set(mentions.map(({ firstToken }) => firstToken))
      ends = new Set(mentions.map(({ endToken }) => endToken))
    }
    if (isNamed(layout, token.index, token.index + length, starts, ends)) continue
    while (sentence + 1 < layout.sentences.length && (layout.sentences[sentence + 1]?.firstToken ?? Infinity) <= token.index) sentence++
    sentences[sentence] = 1
    count++
  }
  return { count, sentences }
}

/** "the best interests of the child", "impact on the child": said in notes that name their child as well. */
function isSaying(layout: Layout, token: Token): boolean {
  return sayings.has(layout.tokens[token.index - 2]?.lower ?? '')
}

/** How many tokens "the child", "the young person" or "YP" takes here; 0 where it does not stand here. */
function lengthAt(layout: Layout, token: Token): number {
  const { tokens } = layout
  if (token.kind !== 'word') return 0
  if (token.lower === 'baby') return tokens[token.index - 1]?.lower === "'s" ? 1 : 0
  if (token.lower === 'yp') return tokens[token.index + 1]?.lower === "'s" ? 2 : 1
  if (!determiners.has(token.lower)) return 0
  const next = tokens[token.index + 1]
  if (next?.lower === 'young' && tokens[token.index + 2]?.lower === 'person') return 3
  if (next?.line !== token.line || next.lower !== 'child') return 0
  const after = tokens[token.index + 2]
  return after?.line === token.line && namesOfThings.has(after.lower) ? 0 : 2
}

/** "the child, Mia," and "YP (Mia)" and "Mia is the child": the name stands with it. */
function isNamed(layout: Layout, from: number, to: number, starts: ReadonlySet<number>, ends: ReadonlySet<number>): boolean {
  if (starts.has(to) || ends.has(from)) return true
  const after = layout.tokens[to]
  const before = layout.tokens[from - 1]
  const opensName = (after?.kind === 'punctuation' && after.lower !== ':') || after?.lower === 'is' || after?.lower === 'called' || after?.lower === 'named' || after?.lower === "'s"
  const closesName = before?.kind === 'punctuation' || before?.lower === 'is' || before?.lower === 'was'
  return (opensName && starts.has(to + 1)) || (closesName && ends.has(from - 1))
}

const thirdPerson: ReadonlySet<string> = new Set(['he', 'she', 'him', 'his', 'her', "he's", "she's", "he'd", "she'd", "he'll", "she'll"])

/**
 * Finds the first "he" or "she" that nobody named or called "mum" before it can be: the child, without a name.
 *
 * @param layout the note.
 * @param mentions what may be names in it, in order.
 * @returns the index of its token; -1 where there is none.
 */
export function firstUnnamedPronoun(layout: Layout, mentions: readonly Mention[]): number {
  const end = mentions.find(({ isUnknown }) => !isUnknown)?.firstToken ?? layout.tokens.length
  for (let at = 0; at < end; at++) {
    const token = layout.tokens[at] as Token
    if ((layout.roles[at] ?? 0) & (Role.Relative | Role.Worker)) return -1
    if (thirdPerson.has(token.lower) && layout.emailOf[token.line] === -1) return at
  }
  return -1
}
