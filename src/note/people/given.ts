import type { Token } from '../types.js'
import { ageAfter } from './age.js'
import { foldName } from './fold.js'
import { nameClass, NameClass } from './names.js'
import { isCapital, type Layout, type Mention } from './parts.js'
import { neverName, Role, roleOf } from './words.js'

const particles = new Set(['de', 'van', 'der', 'den', 'bin', 'bint', 'ibn', 'al', 'el', 'da', 'dos', 'abu', 'ap', 'ab', 'ben', 'ur', 'von', 'di'])
const placeOpenings = new Set(['st', 'saint', 'hmp', 'ysgol', 'ty', 'plas', 'coleg', 'capel', 'llys', 'maes', 'heol', 'pen', 'tre', 'mount', 'lake', 'port', 'upper', 'lower', 'great', 'little'])
/** Place words that are common surnames too. */
const surnames = new Set(['ward', 'hall', 'wood', 'woods', 'green', 'hill', 'lane', 'field', 'bridge', 'lake', 'church', 'day', 'park', 'bank', 'mill', 'close', 'court', 'house'])
const endings = new Set(['m', 'll', 've', 'd', 're', 't', 'em', 'clock'])
const beforeMonth = new Set('in since by during until till from end early late mid last next this before after each every beginning start middle of st nd rd th between to'.split(' '))
const modals = new Set(['will', 'may', 'mark', 'can', 'hope', 'chase', 'grant', 'reg', 'art', 'fortune', 'frank', 'charge', 'miles', 'story', 'august', 'june', 'april', 'jan', 'mo', 'autumn', 'winter', 'easter'])
const maxParts = 5

/** How far the word alone goes towards a child's name. */
const base = { sure: 0.5, small: 0.2, oddlySmall: -1.5, smallWord: -1.5, ownedWord: -0.5, shouted: -0.7, word: -0.2, openingWord: -0.8, openingVerb: -2, foreign: -0.5, unknown: -1.2, openingUnknown: -2 } as const

interface Opening {
  readonly base: number
  readonly isUnknown: boolean
  readonly isPossessive: boolean
}

/**
 * Reads a name that starts with a given name (or with a word that may be one) and runs on over hyphens, further given
 * names, surnames and initials.
 *
 * @param layout the note.
 * @param at index of the token to start from.
 * @returns the mention; null where no name starts here; `'place'` with the number of tokens where it is a place or an organisation.
 */
export function readGiven(layout: Layout, at: number): Mention | { readonly placeEnd: number } | null {
  const first = layout.tokens[at]
  if (!first || first.kind !== 'word' || isNoStart(layout, first)) return null
  if (isRegionOfTwo(layout, at)) return { placeEnd: at + 2 }
  if (isBeforeName(layout, first)) return null
  const opening = readOpening(layout, first)
  if (!opening) return null
  const keys: string[] = []
  let end = opening.isPossessive ? at + 1 : takePart(layout, at, keys)
  if (opening.isPossessive) keys.push(foldName(first.lower.slice(0, -1)))
  let isUnknown = opening.isUnknown
  let fromList = opening.base
  for (let parts = 1; !opening.isPossessive && parts < maxParts; parts++) {
    const next = layout.tokens[end]
    if (!next || next.glued || next.line !== first.line) break
    const to = continuesTo(layout, first, next, end)
    if (to < 0) break
    const listed = layout.listed[next.index] ?? 0
    if (isUnknown && listed >= NameClass.Capital && isCapital(layout, next)) {
      isUnknown = false
      fromList = Math.max(fromList, -1)
    }
    end = takePart(layout, to, keys)
  }
  if (isPlace(layout, at, end)) return { placeEnd: end }
  const last = layout.tokens[end - 1] as Token
  const isClitic = layout.tokens[end]?.lower === "'s" && layout.tokens[end]?.glued === true
  return {
    firstToken: at,
    endToken: end,
    end: opening.isPossessive ? last.end - 1 : last.end,
    form: 'given',
    keys,
    base: fromList,
    isUnknown,
    isPossessive: opening.isPossessive || isClitic,
    fixed: null,
  }
}

const finite: ReadonlySet<string> = new Set(['is', 'was', 'has', 'had', 'said', 'told', 'wants', 'went', 'came', 'turns', 'turned', 'lives', 'stays', 'asked', 'asks', 'says', 'does', 'did', 'goes', 'got', 'needs', 'feels', 'knows', 'likes', 'loves', 'remains', 'attended'])

/** "Hope has had four workers": a verb cannot have a verb. */
function isSubject(layout: Layout, token: Token): boolean {
  const next = layout.tokens[token.index + 1]
  return next?.line === token.line && finite.has(next.lower) && layout.tokens[token.index + 2]?.lower !== 'that'
}

/** "child: will", "re hope", "bill (14)": said so plainly that no capital is needed. */
function isPlainlyNamed(layout: Layout, token: Token): boolean {
  const before = layout.tokens[token.index - 1]
  if (before?.line === token.line && (before.lower === 're' || (before.lower === ':' && (roleOf(layout.tokens[token.index - 2]?.lower ?? '') & Role.Child) !== 0))) return true
  const next = layout.tokens[token.index + 1]
  return next !== undefined && (next.lower === '(' || next.lower === ',') && ageAfter(layout, token.index + 1, token.line)
}

/** "will's", "rose's": what owns something is no verb. */
function isOwned(layout: Layout, token: Token): boolean {
  const next = layout.tokens[token.index + 1]
  return next?.lower === "'s" && next.glued
}

/** Contractions ("I'll"), plural endings in brackets ("Child(ren)"), months beside numbers. */
function isNoStart(layout: Layout, token: Token): boolean {
  const apostrophe = token.lower.indexOf("'")
  if (apostrophe >= 0 && endings.has(token.lower.slice(apostrophe + 1))) return true
  const before = layout.tokens[token.index - 1]
  if (token.glued && before?.glued && (before.lower === '(' || before.lower === '/' || before.lower === "'")) return true
  const dot = layout.tokens[token.index + 1]
  if (before?.lower === '@' || dot?.lower === '@') return true
  if (dot?.lower === '.' && dot.glued && layout.tokens[token.index + 2]?.glued && layout.tokens[token.index + 2]?.shape === 'lower') return true
  return ((layout.roles[token.index] ?? 0) & Role.Month) !== 0 && isMonth(layout, token, before)
}

function isMonth(layout: Layout, token: Token, before: Token | undefined): boolean {
  const after = layout.tokens[token.index + 1]
  if (after?.lower === "'s") return false
  const isNumber = (near: Token | undefined) => near?.kind === 'number' && near.line === token.line
  if (isNumber(before) || isNumber(after) || (after?.lower === "'" && isNumber(layout.tokens[token.index + 2]))) return true
  const isNearMonth = (near: Token | undefined) => near?.line === token.line && near.lower !== token.lower && (roleOf(near.lower) & Role.Month) !== 0
  if (isNearMonth(layout.tokens[token.index + 2]) || isNearMonth(layout.tokens[token.index - 2])) return true
  if (before?.line !== token.line) return false
  return beforeMonth.has(before.lower) || (before.kind === 'word' && before.glued)
}

function readOpening(layout: Layout, token: Token): Opening | null {
  const capital = isCapital(layout, token)
  const role = layout.roles[token.index] ?? 0
  const listed = (layout.listed[token.index] ?? 0) as NameClass
  if (listed !== NameClass.None) {
    // A word that is also a name is only a word in small letters, unless the author uses no others.
    if (!capital && token.shape === 'lower' && listed < NameClass.Name && (!layout.isSmall || (modals.has(token.lower) && !isOwned(layout, token) && !isPlainlyNamed(layout, token)))) return null
    if (token.shape === 'upper' && !capital && (listed < NameClass.Name || token.end - token.start < 4 || role & Role.Short)) return null
    if (role & (Role.Title | Role.Relative | Role.Worker) && (!capital || layout.opens[token.index] === 1)) return null
    return { base: listedBase(layout, token, listed, capital), isUnknown: false, isPossessive: false }
  }
  if (capital && isElided(token)) return { base: base.sure, isUnknown: false, isPossessive: false }
  const owner = possessor(token, capital)
  if (owner !== NameClass.None && layout.households.has(token.lower)) return null
  if (owner !== NameClass.None) return { base: capital ? base.sure : layout.isSmall ? base.small : base.oddlySmall, isUnknown: false, isPossessive: true }
  if (!capital || token.end - token.start < 2 || role & (neverName | Role.Place | Role.Region | Role.ChildHas) || layout.isSmallWord(token.lower)) return null
  if (token.lower.endsWith('s') && roleOf(token.lower.slice(0, -1)) & (neverName | Role.Place)) return null
  if (layout.shouts[token.line] === 1 || isOrdinary(token.lower)) return null
  // A word with diacritics is hardly an English one.
  if (foldName(token.lower) !== token.lower) return { base: base.foreign, isUnknown: true, isPossessive: false }
  return { base: layout.opens[token.index] === 1 ? base.openingUnknown : base.unknown, isUnknown: true, isPossessive: false }
}

function listedBase(layout: Layout, token: Token, listed: NameClass, capital: boolean): number {
  const isSure = listed === NameClass.Name
  if (token.shape === 'upper' && !capital) return base.unknown
  if (!capital) return isSure ? (layout.isSmall ? base.small : base.oddlySmall) : isOwned(layout, token) ? base.ownedWord : base.smallWord
  if (listed >= NameClass.Capital) return isSure || layout.shouts[token.line] !== 1 ? base.sure : base.shouted
  const opens = layout.opens[token.index] === 1 || layout.shouts[token.line] === 1
  if (!opens) return base.word
  return modals.has(token.lower) && !isSubject(layout, token) ? base.openingVerb : base.openingWord
}

/** Endings of ordinary words that no given name has. */
const ordinaryEndings = ['tion', 'sion', 'ment', 'ments', 'tions', 'ness', 'ship', 'ity', 'ous', 'able', 'ible', 'ful', 'ence', 'ance', 'ism', 'ology', 'ings', 'ing', 'ward', 'wards', 'less', 'ised', 'ated', 'tive', 'ical', 'ies', 'ced', 'ted', 'sed', 'ned', 'led', 'red', 'ged', 'ked', 'ped']

function isOrdinary(lower: string): boolean {
  if (lower.length < 6) return false
  if (lower.endsWith('ly') && lower.length > 6) return true
  return ordinaryEndings.some((ending) => lower.endsWith(ending))
}

/** "D'Andre", "T'Nia": a name after an apostrophe; "O'Neill" is a surname. */
function isElided(token: Token): boolean {
  const at = token.lower.indexOf("'")
  return at > 0 && at < 4 && token.shape === 'mixed' && token.lower.charAt(0) !== 'o' && nameClass(token.lower.slice(at + 1)) !== NameClass.None
}

/** "jaydens", "Tomoss": a name with its possessive s but no apostrophe. */
function possessor(token: Token, capital: boolean): NameClass {
  const { lower } = token
  if (lower.length < 4 || !lower.endsWith('s') || lower.endsWith('ss') || roleOf(lower) !== 0) return NameClass.None
  const listed = nameClass(lower.slice(0, -1))
  return listed === NameClass.Name || (listed === NameClass.Capital && capital) ? listed : NameClass.None
}

/** Takes one part of a name with what hyphens join to it ("Ava-Mae"); gives the index after it. */
function takePart(layout: Layout, at: number, keys: string[]): number {
  const { tokens } = layout
  let end = at + 1
  let key = foldName((tokens[at] as Token).lower)
  for (let joined = 0; joined < 3; joined++) {
    const hyphen = tokens[end]
    const next = tokens[end + 1]
    if (hyphen?.lower !== '-' || !hyphen.glued || hyphen.end - hyphen.start !== 1 || !next?.glued || next.kind !== 'word' || next.lower === "'s") break
    const isFamily = (tokens[at] as Token).shape === 'lower' ? isSmallPart(layout, at, next) : next.shape !== 'lower' || nameClass(next.lower) !== NameClass.None
    if (!isFamily) break
    key += `-${foldName(next.lower)}`
    end += 2
  }
  if (tokens[end]?.lower === '.' && tokens[end]?.glued && key.length === 1 && tokens[end + 1]?.kind === 'word') end++
  keys.push(key)
  return end
}

/** "mei-ling", "ivy-mae"; "sam-led" is none. */
function isSmallPart(layout: Layout, at: number, next: Token): boolean {
  if (nameClass(next.lower) !== NameClass.None) return true
  return (layout.listed[at] ?? 0) === NameClass.Name && roleOf(next.lower) === 0 && !next.lower.endsWith('ed') && !next.lower.endsWith('ing')
}

/** Where the name's next part starts, or -1 where the name ends before `end`. */
function continuesTo(layout: Layout, first: Token, next: Token, end: number): number {
  if (next.kind !== 'word') return -1
  const after = layout.tokens[end + 1]
  if (next.end - next.start === 1) return isInitial(first, next, after) ? end : -1
  if (next.shape === 'lower') {
    const isParticle = particles.has(next.lower) && after?.shape === 'capital' && after.line === next.line && first.shape !== 'lower'
    return isParticle ? end + 1 : -1
  }
  if (!isCapital(layout, next) || (first.shape === 'upper') !== (next.shape === 'upper')) return -1
  if (streets.has(next.lower) && endsAddress(layout, next)) return -1
  const role = layout.roles[next.index] ?? 0
  if (role === 0 || (surnames.has(next.lower) && nameClass(first.lower) === NameClass.Name)) return end
  const isName = (layout.listed[next.index] ?? 0) >= NameClass.Capital && !(role & (neverName & ~Role.NoName))
  // "Jac Ward" is a person, "Larch House" is not: place words end the run, and isPlace looks at them.
  return isName || (!(role & (neverName | Role.Place)) && !layout.isSmallWord(next.lower)) ? end : -1
}

function isInitial(first: Token, next: Token, after: Token | undefined): boolean {
  if (next.lower === 'i') return false
  if (first.shape === 'lower') return next.shape === 'lower' && next.lower !== 'a' && next.lower !== 'x' && !(after?.glued && (after.kind !== 'punctuation' || after.lower === "'" || after.lower === '/'))
  if (next.shape !== 'upper') return false
  return next.lower !== 'a' || after === undefined || after.line !== next.line || after.kind !== 'word'
}

/** "Sierra Leone", "Milton Keynes". */
function isRegionOfTwo(layout: Layout, at: number): boolean {
  const next = layout.tokens[at + 1]
  return ((layout.roles[at] ?? 0) & Role.RegionOpening) !== 0 && next?.line === layout.tokens[at]?.line && (roleOf(next?.lower ?? '') & Role.RegionEnding) !== 0
}

/** What is said of a child in front of the name with a capital, at the head of a sentence: "Little Ayaan slept". */
const epithets: ReadonlySet<string> = new Set(['little', 'poor', 'young', 'big', 'wee', 'tiny', 'dear', 'sweet', 'lovely', 'brave', 'clever', 'gorgeous', 'beautiful', 'darling', 'cheeky', 'funny', 'lucky', 'quiet', 'bright', 'older', 'younger', 'smiley', 'sleepy'])

/** Tells whether a word stands before a name without being part of it: an epithet, or what the list lacks before a child whom the note is filed under. */
function isBeforeName(layout: Layout, word: Token): boolean {
  const name = layout.tokens[word.index + 1]
  if (name?.kind !== 'word' || name.line !== word.line || name.glued) return false
  if (layout.known.size > 0 && layout.known.has(foldName(name.lower)) && !layout.known.has(foldName(word.lower)) && (layout.listed[word.index] ?? 0) < NameClass.Name) return true
  if (!epithets.has(word.lower) || (layout.listed[name.index] ?? 0) < NameClass.Capital || !isCapital(layout, name)) return false
  if (word.shape === 'lower') return true
  const before = layout.tokens[word.index - 1]
  // "in Little Aston", "Great Chelsea Road": a place.
  return before?.line !== word.line || !(roleOf(before.lower) & Role.At)
}

/** A school, a street, a home: "Ashley Primary", "Larch House", "St Aidan's". */
function isPlace(layout: Layout, at: number, end: number): boolean {
  const before = layout.tokens[at - 1]
  const first = layout.tokens[at] as Token
  if (before?.line === first.line && placeOpenings.has(before.lower) && !(epithets.has(before.lower) && isBeforeName(layout, before))) return true
  let next = layout.tokens[end]
  if (next?.lower === '.' && next.glued && layout.tokens[at - 2]?.lower === 'st') return true
  if (next?.lower === "'s" && next.glued) next = layout.tokens[end + 1]
  if (!next || next.line !== first.line || next.kind !== 'word' || next.shape !== 'capital' || next.glued) return false
  if (!(roleOf(next.lower) & Role.Place) || layout.shouts[first.line] === 1) return false
  if (!surnames.has(next.lower) || (streets.has(next.lower) && endsAddress(layout, next))) return true
  const stands = before?.line === first.line && (before.kind === 'number' || (roleOf(before.lower) & Role.At) !== 0)
  return stands || nameClass(first.lower) !== NameClass.Name
}

/** Of the place words that are surnames, those that far oftener end an address. */
const streets: ReadonlySet<string> = new Set(['court', 'close', 'house', 'mill', 'bank'])

/** "Subject: Calder Court", "Calder Court, HX1 ...": the piece ends, or a postcode follows. */
function endsAddress(layout: Layout, place: Token): boolean {
  const after = layout.tokens[place.index + 1]
  if (after?.line !== place.line || after.lower === ',' || after.lower === '.') return true
  return after.shape === 'upper' && after.end - after.start < 3 && layout.tokens[after.index + 1]?.kind === 'number'
}
