import type { Token } from '../types.js'
import { foldName } from './fold.js'
import type { Layout, Mention } from './parts.js'

const determiners: ReadonlySet<string> = new Set(['the', 'our', 'this', 'that', 'a', 'my'])
const adjectives: ReadonlySet<string> = new Set(['young', 'little', 'teenage', 'wee', 'small', 'poor', 'dear'])
/** One child: two names joined by "and" are never it. */
const oneChild: ReadonlySet<string> = new Set(['lad', 'lass', 'teenager', 'youngster'])
/** "The boy" may be one of two who are named; "our boy" is hardly. */
const ours: ReadonlySet<string> = new Set(['boy', 'girl', 'lad', 'lass'])
/** Only a young one is a child. */
const young: ReadonlySet<string> = new Set(['man', 'woman', 'lady'])
/** What "the girl …" goes on to be somebody else by. */
const others: ReadonlySet<string> = new Set(['friend', 'next', 'scouts', 'guides', 'in', 'down', 'across', 'who'])
const ofCarers: ReadonlySet<string> = new Set(['annual', 'approval', 'reapproval', 'household'])
const hosting: ReadonlySet<string> = new Set(['with', 'by', 'at'])
/** "Time with Ella and Tom": what a worker spends with children. */
const withChildren: ReadonlySet<string> = new Set(['time', 'work', 'session', 'sessions', 'visit', 'visits', 'contact', 'play', 'played', 'playing'])

/**
 * Finds the two who are named as a pair in a note that speaks of one child without a name, or of the pair's annual review: those who
 * foster.
 *
 * @param layout the note.
 * @param mentions what may be names in it, in order.
 * @returns the given names of the pair, folded; empty where the note has no such pair or names somebody besides it as a child might be.
 */
export function findHosts(layout: Layout, mentions: readonly Mention[]): ReadonlySet<string> {
  const given = mentions.filter(({ form, fixed }) => form === 'given' && fixed === null)
  const none: ReadonlySet<string> = new Set()
  if (layout.isLetter || given.length < 2 || given.length !== mentions.filter(({ fixed }) => fixed === null).length) return none
  const [one, two] = given as [Mention, Mention]
  const pair = new Set([one.keys[0] ?? '', two.keys[0] ?? ''])
  if (pair.size !== 2 || !isCouple(layout, one, two) || given.some(({ keys }) => !pair.has(keys[0] ?? ''))) return none
  if (layout.tokens.some((token) => layout.known.has(foldName(token.lower)))) return none
  if (isReviewed(layout, two)) return pair
  return isHosting(layout, one, two) && layout.tokens.some((token) => isOneChild(layout, token)) ? pair : none
}

function isCouple(layout: Layout, one: Mention, two: Mention): boolean {
  const link = layout.tokens[one.endToken]
  return two.firstToken === one.endToken + 1 && (link?.lower === 'and' || link?.lower === '&') && link.line === layout.tokens[two.firstToken]?.line
}

/** "Rosalind and Keith's annual review". */
function isReviewed(layout: Layout, two: Mention): boolean {
  return two.isPossessive && ofCarers.has(layout.tokens[two.endToken + 1]?.lower ?? '') && layout.tokens[two.endToken + 2]?.lower === 'review'
}

/** "an hour with Gill and Mo", "Jackie and Len had been to look at beds", "Gill and Mo's house". */
function isHosting(layout: Layout, one: Mention, two: Mention): boolean {
  const before = layout.tokens[one.firstToken - 1]
  const after = layout.tokens[two.endToken]
  if (before?.line === layout.tokens[one.firstToken]?.line && hosting.has(before?.lower ?? '')) return !withChildren.has(layout.tokens[one.firstToken - 2]?.lower ?? '')
  return after?.lower === 'had' || after?.lower === 'have' || after?.lower === 'took' || after?.lower === 'take' || two.isPossessive
}

function isOneChild(layout: Layout, token: Token): boolean {
  if (!determiners.has(token.lower)) return false
  let at = token.index + 1
  while (at < token.index + 3 && adjectives.has(layout.tokens[at]?.lower ?? '')) at++
  const noun = layout.tokens[at]
  if (noun?.line !== token.line || others.has(layout.tokens[at + 1]?.lower ?? '')) return false
  return oneChild.has(noun.lower) || (token.lower === 'our' && ours.has(noun.lower)) || (young.has(noun.lower) && layout.tokens[at - 1]?.lower === 'young')
}
