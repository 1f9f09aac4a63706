import type { PersonKind, Token } from '../types.js'
import { foldName } from './fold.js'
import { findHosts } from './hosts.js'
import { scoreBefore } from './left.js'
import { groupByPerson } from './same.js'
import type { Layout, Mention } from './parts.js'
import { isTakenUp, scoreAfter, type Scored } from './right.js'
import { findUnnamed, firstUnnamedPronoun, type Unnamed } from './unnamed.js'
import { scorePlace } from './where.js'

/** What the vote says of one mention. */
export interface Verdict {
  readonly kind: PersonKind
  /** The same for all mentions of one person. */
  readonly key: string
  /** 0 to 1: how surely the person is, or is not, a child of this note. */
  readonly certainty: number
}

/** Points above which a person is a child, and below which somebody else. */
const limits = { child: 1.5, guess: 0.4, against: 2, other: -1, certain: 6 } as const
/** Points for being named among the note's children. */
const known = 12
/** A score from here on says who somebody is ("aged 6", "his mum, Jo"); below it only what they do. */
const telling = 3
/** Points against somebody named beside "the child", each time and at most. */
const beside = { each: 1.5, most: 8 } as const
/** A note that says "the child" leaves the child without a name, the likelier the oftener it says so: no guess, and a higher bar. */
const unnamedNote = { often: 1, bar: 0.4, most: 5, pronoun: 1.6 } as const
/** What the shape of "the Jones children" is worth, and more than that of "the Jones family". */
const groupOfChildren = 2.5
/** From here on a name is the child's whatever the note says besides: a label, an age, two of "Mia's mum". */
const plainly = 5

interface Tally {
  total: number
  /** The part of the total that says who the person is. */
  telling: number
  /** How often the person stands beside "the child". */
  beside: number
  /** The best that shape and list say of any mention. */
  base: number
  worker: number
  adult: number
  mentions: number
  fixed: PersonKind | null
  form: Mention['form']
  isUnknown: boolean
}

/**
 * Decides whose name each mention is: every mention of a person adds what its surroundings say, and the sum counts.
 *
 * @param layout the note.
 * @param mentions its mentions in order.
 * @returns one verdict a mention; null for words that turned out to be nobody's name.
 */
export function vote(layout: Layout, mentions: readonly Mention[]): (Verdict | null)[] {
  const scores = scoreAll(layout, mentions)
  const unnamed = findUnnamed(layout, mentions)
  const groups = groupByPerson(mentions)
  const tallies = new Map<string, Tally>()
  mentions.forEach((mention, at) => {
    const key = groups[at] as string
    const tally = tallies.get(key) ?? { total: 0, telling: 0, beside: 0, base: -99, worker: 0, adult: 0, mentions: 0, fixed: null, form: mention.form, isUnknown: true }
    add(layout, tally, mention, scores[at] as MentionScore)
    tallies.set(key, tally)
  })
  if (unnamed.count > 0) setApart(layout, mentions, groups, tallies, unnamed)
  for (const key of knownKeys(layout, mentions, groups)) {
    const tally = tallies.get(key)
    if (tally) tally.total += known
  }
  giveWayToInitials(tallies)
  giveWayToFamilies(layout, mentions, groups, tallies)
  giveWayToUnnamed(findHosts(layout, mentions), tallies)
  const hasPronoun = firstUnnamedPronoun(layout, mentions) >= 0
  if (hasPronoun) for (const tally of tallies.values()) if (tally.telling < telling) tally.total -= unnamedNote.pronoun
  const guess = unnamed.count < unnamedNote.often && !hasPronoun ? likeliest(tallies) : null
  return mentions.map((mention, at) => decide(layout, mention, groups[at] as string, tallies.get(groups[at] as string) as Tally, guess))
}

/** "The child stays with Liz": what Liz does or has no longer makes her the child; only a word for who she is could. */
function setApart(layout: Layout, mentions: readonly Mention[], groups: readonly string[], tallies: ReadonlyMap<string, Tally>, unnamed: Unnamed): void {
  let sentence = 0
  mentions.forEach((mention, at) => {
    while (sentence + 1 < layout.sentences.length && (layout.sentences[sentence + 1]?.firstToken ?? Infinity) <= mention.firstToken) sentence++
    const tally = tallies.get(groups[at] as string)
    if (tally && unnamed.sentences[sentence] === 1) tally.beside++
  })
  const bar = Math.min(unnamed.count, unnamedNote.most) * unnamedNote.bar
  for (const tally of tallies.values()) if (tally.telling < plainly) tally.total -= bar + Math.min(beside.most, tally.beside * beside.each)
}

/** "Gill and Mo" who look after "the young man", unless something says that one of them is a child. */
function giveWayToUnnamed(hosts: ReadonlySet<string>, tallies: ReadonlyMap<string, Tally>): void {
  const pair = [...hosts].map((key) => tallies.get(key))
  if (pair.some((tally) => !tally || tally.telling >= telling)) return
  for (const tally of pair) {
    if (!tally) continue
    tally.total = Math.min(tally.total, limits.other)
    tally.adult += telling
  }
}

/** A note that calls its child "A.K." throughout has another name only for a worker, unless much speaks for it. */
function giveWayToInitials(tallies: ReadonlyMap<string, Tally>): void {
  let most = 0
  for (const tally of tallies.values()) if (tally.form === 'initials' || tally.form === 'code') most = Math.max(most, tally.total)
  if (most < limits.child * 2) return
  for (const tally of tallies.values()) if (tally.form === 'given' && tally.total < most && tally.total < limits.certain) tally.total = Math.min(tally.total, 0)
}

/** "The Ibrahim boys": a note that names its children so has a given name only for somebody else, unless much speaks for it; their surname alone is no given name. */
function giveWayToFamilies(layout: Layout, mentions: readonly Mention[], groups: readonly string[], tallies: ReadonlyMap<string, Tally>): void {
  const surnames = new Set<string>()
  for (const { form, fixed, base, keys } of mentions) if (form === 'surname' && fixed === null && base >= groupOfChildren) surnames.add((keys[0] ?? '').slice('family '.length))
  if (surnames.size === 0) return
  const own = new Set<string>()
  let namedTo = -1
  mentions.forEach((mention, at) => {
    const isGroup = mention.form === 'surname' && mention.base >= groupOfChildren
    const isSurname = mention.keys.length === 1 && surnames.has(mention.keys[0] ?? '')
    const tally = tallies.get(groups[at] as string)
    // "the Ibrahim boys, Adam and Yusuf"
    const isNext = namedTo > 0 && mention.firstToken - namedTo <= 1 && layout.opens[mention.firstToken] !== 1
    namedTo = isGroup || isNext ? mention.endToken : -1
    if (mention.form !== 'given' || !tally) return
    if (isNext) {
      own.add(groups[at] as string)
      tally.total += telling
    }
    if (!isSurname && mention.keys.some((key, part) => part > 0 && surnames.has(key))) own.add(groups[at] as string)
    if (isSurname) tally.total = Math.min(tally.total, 0)
  })
  for (const [key, tally] of tallies) if (tally.form === 'given' && !own.has(key) && tally.telling < telling && tally.total < limits.certain) tally.total = Math.min(tally.total, 0)
}

/** Where nobody is a child for certain, the one whom least speaks against may be: nobody else is as well placed. */
function likeliest(tallies: ReadonlyMap<string, Tally>): string | null {
  let best: string | null = null
  let most = limits.guess
  let initials: string | null = null
  for (const [key, tally] of tallies) {
    if (tally.total >= limits.child && !tally.fixed) {
      if (tally.form === 'given' || tally.form === 'unborn') return null
      // "K Brannigan" may be Kian; other ways of naming the child leave no room for a guess.
      const first = key.slice(key.indexOf(':') + 1)
      initials ??= first.indexOf(' ') === 1 ? first.charAt(0) : ' '
    }
  }
  for (const [key, tally] of tallies) {
    if (tally.form !== 'given' || tally.fixed || (initials !== null && !key.startsWith(initials))) continue
    if (tally.total >= most && tally.worker + tally.adult < limits.against && (tally.base > 0 || tally.total - tally.base >= (tally.isUnknown ? 2.2 : 1))) {
      best = key
      most = tally.total + 0.01
    }
  }
  return best
}

interface MentionScore {
  score: number
  telling: number
  worker: number
  adult: number
}

function add(layout: Layout, tally: Tally, mention: Mention, { score, telling, worker, adult }: MentionScore): void {
  // The first mention's own weakness counts once: a word used as a name again and again is a name.
  tally.total += score
  tally.telling += telling
  if (mention.base > tally.base) tally.total += mention.base - (tally.mentions === 0 ? 0 : tally.base)
  else if (mention.base > 0) tally.total += mention.base * 0.3
  tally.base = Math.max(tally.base, mention.base)
  tally.worker += worker
  tally.adult += adult
  // A capital in mid-sentence, twice, on a word that never stands there small: somebody's or some place's name.
  if (mention.isUnknown && tally.mentions > 0 && layout.opens[mention.firstToken] !== 1) tally.total += 0.8
  tally.mentions++
  tally.fixed ??= mention.fixed
  tally.isUnknown &&= mention.isUnknown
}

function scoreAll(layout: Layout, mentions: readonly Mention[]): MentionScore[] {
  const before = mentions.map((mention) => scoreBefore(layout, mention))
  const after = mentions.map((mention) => scoreAfter(layout, mention))
  const scores = mentions.map((mention, at) => {
    const isDoubtful = mention.base < 0 && mention.form === 'given'
    const parts = [before[at], after[at], scorePlace(layout, mention)] as { score: number; kind: 'worker' | 'adult' | null }[]
    const result: MentionScore = { score: isDoubtful && isTakenUp(layout, mention) ? 0.8 : 0, telling: 0, worker: 0, adult: 0 }
    if (mention.isUnknown && mention.isPossessive) result.score += 0.8
    for (const part of parts) {
      // A family or a code is the child's whatever work is done around it.
      result.score += isCode(mention) ? Math.max(part.score, 0) : part.score
      if (Math.abs(part.score) >= telling) result.telling += part.score
      if (part.kind && part.score < 0) result[part.kind] -= part.score
    }
    return result
  })
  shareAlongChains(layout, mentions, before, after, scores)
  return scores
}

function isCode(mention: Mention): boolean {
  return mention.form !== 'given' && mention.form !== 'initials' && mention.fixed === null
}

/** "Kwame (11), Ama (8) and Kofi": what stands before the first and after the last holds for all. */
function shareAlongChains(layout: Layout, mentions: readonly Mention[], before: readonly { score: number }[], after: readonly Scored[], scores: readonly MentionScore[]): void {
  for (let from = 0; from < mentions.length; ) {
    let to = from
    while (to + 1 < mentions.length && isJoined(layout, mentions[to] as Mention, mentions[to + 1] as Mention)) to++
    if (to > from) {
      const first = before[from]?.score ?? 0
      const left = first * (first < 0 ? 0.9 : 0.6)
      const right = after[to]?.hasAge ? 0 : (after[to]?.score ?? 0) * 0.6
      const hasListed = mentions.slice(from, to + 1).some((other) => !other.isUnknown && other.base >= 0)
      const ages = after.slice(from, to + 1).some((part) => part.hasAge)
      for (let at = from; at <= to; at++) {
        const score = scores[at] as MentionScore
        if (at > from) score.score += left
        if (at < to && (after[at]?.score ?? 0) === 0) score.score += right
        if (ages && !after[at]?.hasAge) score.score += 3
        // "Zofia and Antek": a name that the list lacks, in the company of one that it has.
        if (hasListed && (mentions[at] as Mention).isUnknown) score.score += 3
      }
    }
    from = to + 1
  }
}

const links: ReadonlySet<string> = new Set([',', 'and', '&', '+', '/', '(', ')', 'n'])

function isJoined(layout: Layout, one: Mention, two: Mention): boolean {
  if (two.firstToken - one.endToken > 7) return false
  let hasLink = false
  for (let at = one.endToken; at < two.firstToken; at++) {
    const token = layout.tokens[at] as Token
    if (token.kind === 'number') continue
    if (!links.has(token.lower) && !(token.kind === 'word' && (token.lower === 'yrs' || token.lower === 'months' || token.lower === 'aged' || token.lower === 'mths'))) return false
    hasLink = true
  }
  return hasLink && layout.tokens[one.firstToken]?.line === layout.tokens[two.firstToken]?.line
}

/** The people of the note whom its context names: by given name, or by initials. */
function knownKeys(layout: Layout, mentions: readonly Mention[], groups: readonly string[]): Set<string> {
  const keys = new Set<string>()
  const children = (layout.context.children ?? []).slice(0, 50).map((name) => foldName(name.toLowerCase()).split(/[\s.]+/u).filter(Boolean))
  if (children.length === 0) return keys
  mentions.forEach((mention, at) => {
    const first = mention.keys[0] ?? ''
    const isKnown = children.some((parts) => (mention.form === 'initials' ? first === parts.map((part) => part[0]).join('') : mention.form === 'given' && parts[0] === first))
    if (isKnown && !mention.fixed) keys.add(groups[at] as string)
  })
  return keys
}

function decide(layout: Layout, mention: Mention, key: string, tally: Tally, guess: string | null): Verdict | null {
  if (mention.fixed) return { kind: mention.fixed, key, certainty: 1 }
  const certainty = Math.min(1, Math.abs(tally.total) / limits.certain)
  // "Bedtime stays calm": a word on no list, once and at the head of a sentence, with nothing that says it is somebody.
  if (tally.isUnknown && tally.mentions === 1 && tally.telling < telling && layout.opens[mention.firstToken] === 1) return null
  if (tally.total >= limits.child) return { kind: 'child', key, certainty }
  if (key === guess) return { kind: 'child', key, certainty: 0.3 }
  if (mention.form !== 'given' && mention.form !== 'initials') return tally.total > limits.other ? { kind: 'child', key, certainty: 0.4 } : null
  // A word that nothing around makes a name is a word.
  const against = tally.worker + tally.adult
  if (tally.isUnknown ? against < 5 : tally.base <= -1.5 && against < 3) return null
  if (mention.form === 'initials' && (against < 3 || mention.keys[0]?.includes(' ') !== true)) return null
  const isOther = tally.total <= limits.other || tally.worker + tally.adult >= 3
  if (!isOther) return { kind: 'unknown', key, certainty: 0 }
  return { kind: tally.worker >= tally.adult ? 'worker' : 'adult', key, certainty }
}
