import type { Token } from '../types.js'
import type { Layout, Mention } from './parts.js'
import { Role, roleOf } from './words.js'

/** Words before a name, by how far they say that it is the child's (above 0) or somebody else's (below). */
const before: ReadonlyMap<string, number> = new Map([
  ['read', -1.5],
  ['re', 4], ['regarding', 4], ['concerning', 3], ['about', 2], ['for', 1.5], ['of', 1.2], ['on', 0.9], ['seen', 3], ['saw', 2], ['see', 1.6], ['seeing', 1.5], ['visited', 2.5], ['visiting', 2], ['visit', 1.5],
  ['by', -4], ['thanks', -5], ['thank', -5], ['cheers', -5], ['thx', -5], ['via', -2.5], ['per', -3], ['me', -3], ['rang', -1], ['emailed', -3], ['phoned', -2], ['chased', -3], ['asked', -2.2], ['remind', -2], ['reminded', -2.5],
  ['advised', -2], ['informed', -0.5], ['consulted', -3], ['supervision', -1.5], ['well', -3], ['done', -3], ['the', -1.2], ['as', 0.4], ['know', 1.6], ['knows', 0.8], ['brings', 0.8], ['takes', 0.5], ['gets', 0.3], ['knew', 0.5], ['getting', 0.5], ['hearing', 1], ['than', -0.4], ['so', 0.3], ['is', 0.7], ['says', 0.3], ['said', 0.3], ['copied', -3], ['i', -2], ['keep', 1.5], ['keeping', 2], ['keeps', 1.5], ['protect', 2], ['place', 2], ['placing', 2], ['placed', 2], ['move', 1.5],
  ['moving', 2], ['help', 1], ['helping', 1.5], ['safeguard', 2], ['leaves', 0.5], ['gives', 0.8], ['give', 0.5], ['means', 1.5], ['mean', 0.5], ['that', 0.6], ['when', 0.6], ['if', 0.5], ['whether', 0.7], ['how', 1], ['what', 0.7], ['because', 0.3],
  ['support', 0.7], ['supporting', 0.7], ['collect', 1], ['collected', 1], ['heard', 0.8], ['let', 0.5], ['where', 0.7], ['while', 0.5], ['since', 0.3], ['after', 0.3], ['before', 0.3], ['from', -0.4], ['allegation', 1], ['told', -1.8], ['tell', 1.6], ['telling', 0.5],
  ['aged', 3], ['old', 4], ['poor', 1], ['little', 1.5], ['young', 1], ['wee', 1], ['tiny', 1.5], ['ta', -5], ['tks', -5], ['thanx', -5], ['thankyou', -5], ['appreciated', -4], ['congratulations', -5], ['congrats', -5], ['dear', -3], ['hi', -5], ['hello', -5], ['hiya', -5], ['hey', -5], ['morning', -5], ['afternoon', -5], ['regards', -6], ['wishes', -5], ['missing', 1],
])
const withAdult: ReadonlySet<string> = new Set(['spoke', 'spoken', 'speak', 'speaking', 'talked', 'talk', 'talking', 'discussed', 'discussion', 'discuss', 'agree', 'agrees', 'met', 'meet', 'meeting', 'supervision', 'agreed', 'liaise', 'liaised', 'conversation', 'chat', 'checked', 'call', 'sat', 'catch', 'tc', 'session', 'reflected', 'worked', 'shared', 'raised', 'consultation'])
const livesWith: ReadonlySet<string> = new Set(['live', 'lives', 'lived', 'living', 'stay', 'stays', 'stayed', 'staying', 'placed', 'placement', 'remain', 'remains', 'remaining', 'home', 'settled', 'placing', 'months', 'years', 'weeks', 'there', 'happy', 'safe', 'weekend', 'weekends', 'move', 'in', 'over'])
const closings: ReadonlySet<string> = new Set(['thanks', 'regards', 'cheers', 'thx', 'wishes', 'sincerely', 'faithfully', 'ta'])
const praise: ReadonlySet<string> = new Set(['good', 'great', 'nice', 'excellent', 'lovely', 'brilliant', 'fantastic', 'well', 'amazing', 'hard', 'super'])
/** How far into a note to look for what it says to its reader, in tokens. */
const letterReach = 300
const journeys: ReadonlySet<string> = new Set(['flight', 'flights', 'flew', 'fly', 'flying', 'trip', 'travel', 'travelled', 'travelling', 'train', 'bus', 'coach', 'holiday', 'ticket', 'tickets', 'abroad'])
const reports: ReadonlySet<string> = new Set(['complaint', 'allegation', 'disclosure', 'request', 'letter', 'asked', 'drawn'])
const moves: ReadonlySet<string> = new Set(['moves', 'move', 'moved', 'moving', 'goes', 'go', 'went'])
const taskWords: ReadonlySet<string> = new Set(['actions', 'action', 'tasks', 'task', 'steps', 'jobs'])
const givenTo: ReadonlySet<string> = new Set(['families', 'cases', 'case', 'thanks', 'allocated', 'reallocated', 'assigned', 'handed', 'handover', 'transferred', 'transferring', 'passed', 'email', 'emailed', 'sent', 'report', 'reports', 'over', 'back', 'message', 'call', 'phone', 'going', 'given', 'said', 'explained'])

interface Scored {
  readonly score: number
  /** What speaks against the child most: a worker's or another adult's sign. */
  readonly kind: 'worker' | 'adult' | null
}
const nothing: Scored = { score: 0, kind: null }

/**
 * Scores what stands before a name, on its line.
 *
 * @param layout the note.
 * @param mention the name.
 * @returns above 0 for the child, below 0 for somebody else.
 */
export function scoreBefore(layout: Layout, mention: Mention): Scored {
  const { tokens } = layout
  const first = tokens[mention.firstToken] as Token
  const one = tokens[mention.firstToken - 1]
  if (!one || one.line !== first.line) return nothing
  const two = tokens[mention.firstToken - 2]
  const earlier = two && two.line === first.line ? two : undefined
  if (one.kind === 'punctuation') return scoreMark(layout, one, earlier)
  if (one.kind !== 'word') return nothing
  return scoreWord(layout, mention, one, earlier)
}

/** "mum (Rukhsana)", "his dad, Kwame", "SW - Beth", "Worker/Priya". */
function scoreMark(layout: Layout, mark: Token, earlier: Token | undefined): Scored {
  if (!earlier) return nothing
  if (mark.lower === '.') return scoreTitleDot(earlier, mark)
  const isBest = earlier.lower === 'best' && layout.opens[earlier.index] === 1
  if (mark.lower === ',' && (isBest || closings.has(earlier.lower))) return { score: -6, kind: 'worker' }
  if (mark.lower !== '(' && mark.lower !== ',' && mark.lower !== '-' && mark.lower !== ':' && mark.lower !== '/') return nothing
  const role = roleOf(earlier.lower)
  const isNamed = mark.lower === '(' || (mark.lower === ',' ? isHeld(layout, earlier) : standsAlone(layout, earlier))
  if (role & Role.Relative && isNamed) return { score: -4.5, kind: 'adult' }
  if (mark.lower === '(' && (role & Role.Team || earlier.lower === 'services' || earlier.lower === 'service' || earlier.lower === 'team' || earlier.lower === 'help')) return { score: -4, kind: 'worker' }
  if (role & Role.Worker && isNamed) return { score: -5, kind: 'worker' }
  // "What it means for the child: Lee has moved out" gives nobody a name.
  if (mark.lower === ':' && layout.tokens[earlier.index - 1]?.lower === 'the') return nothing
  if (role & Role.Child && mark.lower !== '-') return { score: 2.5, kind: null }
  return nothing
}

function scoreTitleDot(earlier: Token, mark: Token): Scored {
  if (!mark.glued) return nothing
  if (roleOf(earlier.lower) & Role.Title) return { score: -7, kind: 'adult' }
  if (roleOf(earlier.lower) & Role.Worker) return { score: -1.5, kind: 'worker' }
  return earlier.lower === 're' ? { score: 4, kind: null } : nothing
}

/** "SW - Beth" at the start of a line or after a mark; "Change of SW - Hope" is not one. */
function standsAlone(layout: Layout, role: Token): boolean {
  const before = layout.tokens[role.index - 1]
  const opener = before?.lower === 'social' || before?.lower === 'foster' || before?.lower === 'team' ? layout.tokens[role.index - 2] : before
  return !opener || opener.line !== role.line || opener.kind === 'punctuation'
}

/** "my manager, Ruth", "his dad, Kwame": a role that somebody has, before a comma. */
function isHeld(layout: Layout, role: Token): boolean {
  for (let at = role.index - 1; at >= role.index - 4 && at >= 0; at--) {
    const word = layout.tokens[at]?.lower
    if (at >= role.index - 2 && layout.opens[at] === 1) return true
    if (word === 'his' || word === 'her' || word === 'their' || word === 'my' || word === 'our' || word === 'the' || word === "'s" || word === 'a') return true
  }
  return false
}

function scoreWord(layout: Layout, mention: Mention, one: Token, earlier: Token | undefined): Scored {
  const role = roleOf(one.lower)
  if (role & Role.Title) return { score: -8, kind: 'adult' }
  if ((one.lower === 'be' || one.lower === 'is' || one.lower === 'was') && isPresented(layout, one)) return { score: -5, kind: 'worker' }
  if (one.lower === 'with' || one.lower === 'w') return goesThrough(layout, one) ? { score: -2.5, kind: 'worker' } : scoreWith(earlier)
  if (one.lower === 'to') return mention.isUnknown && journeys.has(earlier?.lower ?? '') ? { score: -4, kind: null } : scoreTo(earlier)
  // "Sister P. Venables" is a nurse.
  if (one.lower === 'sister' && one.shape === 'capital' && mention.form === 'initials') return { score: -5, kind: 'worker' }
  if (role & Role.Worker && !(role & Role.Child)) return { score: -5.5, kind: 'worker' }
  if (role & Role.Relative || (role & Role.Child && isGrown(layout, earlier))) return { score: -5.5, kind: 'adult' }
  if (role & Role.Child) return { score: one.lower === 'yp' || one.lower === 'child' || one.lower === 'unborn' ? 5 : 3.5, kind: null }
  if (one.lower === 'old') return { score: isYearOld(layout, one) ? 6 : 0, kind: null }
  if (one.lower === 'dear' || one.lower === 'hi') return scoreGreeting(layout, one)
  if ((one.lower === 'you' || one.lower === 'u') && earlier && (earlier.lower === 'thank' || earlier.lower === 'tell')) return { score: -5, kind: 'worker' }
  if (one.lower === 'and' || one.lower === '&') return earlier && (earlier.lower === 'me' || earlier.lower === 'i') ? { score: -4, kind: 'worker' } : pairScore(layout, earlier)
  if (mention.isUnknown && role & Role.At && one.lower !== 'to' && one.lower !== 'from') return { score: -2, kind: null }
  if (one.lower === 'at' || one.lower === 'near' || one.lower === 'in') return { score: -1.5, kind: null }
  if ((one.lower === 'work' || one.lower === 'job' || one.lower === 'one' || one.lower === 'done') && earlier && praise.has(earlier.lower)) return { score: -5, kind: 'worker' }
  if (one.lower === 'by' && earlier && reports.has(earlier.lower)) return { score: 1, kind: null }
  if (one.lower === 'about' && isComplaint(layout, one)) return { score: -3, kind: 'worker' }
  if (one.lower === 'for' && earlier && taskWords.has(earlier.lower)) return { score: -4, kind: 'worker' }
  const isAsked = role & Role.WorkVerb && earlier && (earlier.lower === 'to' || earlier.lower === 'will' || earlier.lower === 'please' || earlier.lower === 'and')
  const score = before.get(one.lower) ?? (isAsked ? 1 : 0)
  return { score, kind: score <= -2 ? 'worker' : null }
}

/** "her grown-up son Jas" is no child of the note's. */
function isGrown(layout: Layout, earlier: Token | undefined): boolean {
  return earlier?.lower === 'adult' || (earlier?.lower === 'up' && layout.tokens[earlier.index - 2]?.lower === 'grown')
}

/** "Their new social worker will be Grace", "her key worker is Sam". */
function isPresented(layout: Layout, is: Token): boolean {
  const role = layout.tokens[is.index - (is.lower === 'be' ? 2 : 1)]
  return role?.line === is.line && (roleOf(role.lower) & Role.Worker) !== 0
}

const overWith: ReadonlySet<string> = new Set(['go', 'going', 'goes', 'gone', 'went', 'been', 'talk', 'talked', 'sit', 'sat', 'look', 'looked', 'catch', 'back'])
const overWhat: ReadonlySet<string> = new Set(['through', 'over', 'down', 'up', 'on', 'at', 'counsel'])

/** "go over it once more with Ines", "went through the plan with Sam", "sat down with Jo": what is done with a colleague. */
function goesThrough(layout: Layout, preposition: Token): boolean {
  for (let at = preposition.index - 1; at > preposition.index - 7 && at > 0; at--) {
    const token = layout.tokens[at] as Token
    if (token.line !== preposition.line || token.lower === '.') return false
    if (overWhat.has(token.lower) && overWith.has(layout.tokens[at - 1]?.lower ?? '')) return true
  }
  return false
}

/** "mum and Beth" tells little; "social worker and Beth" a little more. */
function pairScore(layout: Layout, earlier: Token | undefined): Scored {
  const role = earlier ? roleOf(earlier.lower) : 0
  if (role & Role.Worker) return { score: -1.5, kind: 'worker' }
  if (role & Role.Relative) return { score: -0.7, kind: 'adult' }
  // "re the hendersons and summer"
  for (let at = (earlier?.index ?? 0) - 1; earlier && at >= earlier.index - 2 && at >= 0; at--) if (layout.tokens[at]?.lower === 're') return { score: 3, kind: null }
  return nothing
}

function scoreWith(earlier: Token | undefined): Scored {
  if (!earlier) return nothing
  if (earlier.lower === 'contact' || earlier.lower === 'session' || earlier.lower === 'sessions' || earlier.lower === 'direct') return { score: 1.2, kind: null }
  if (withAdult.has(earlier.lower)) return { score: -1.8, kind: 'worker' }
  if (livesWith.has(earlier.lower)) return { score: -2.5, kind: 'adult' }
  return { score: earlier.lower === 'work' || earlier.lower === 'visit' || earlier.lower === 'time' ? 1.5 : -0.3, kind: null }
}

function scoreTo(earlier: Token | undefined): Scored {
  if (!earlier) return nothing
  if (earlier.lower === 'visit' || earlier.lower === 'visits' || earlier.lower === 'visited') return { score: 3, kind: null }
  if (earlier.lower === 'talked' || earlier.lower === 'spoke' || earlier.lower === 'spoken') return { score: -1.2, kind: 'worker' }
  if (moves.has(earlier.lower)) return { score: -1.5, kind: 'adult' }
  return givenTo.has(earlier.lower) ? { score: -2.5, kind: 'worker' } : { score: 0.3, kind: null }
}

/** "complaint from Mr Haddad about Jess": it is mostly about the worker. */
function isComplaint(layout: Layout, about: Token): boolean {
  for (let at = about.index - 1; at >= about.index - 6 && at >= 0; at--) {
    const word = layout.tokens[at]?.lower
    if (word === 'complaint' || word === 'complaints' || word === 'complained' || word === 'allegation') return true
  }
  return false
}

function isYearOld(layout: Layout, old: Token): boolean {
  const unit = layout.tokens[old.index - 1]
  const before = unit?.lower === '-' ? layout.tokens[old.index - 2] : unit
  return before?.lower === 'year' || before?.lower === 'yr' || before?.lower === 'month' || before?.lower === 'week'
}

/** "your mum", "your school": what a note to a colleague hardly says. */
function speaksOfFamily(layout: Layout, greeting: Token): boolean {
  for (let at = greeting.index; at < Math.min(layout.tokens.length, greeting.index + letterReach) - 1; at++) {
    if (layout.tokens[at]?.lower === 'your' && (layout.roles[at + 1] ?? 0) & (Role.Relative | Role.Child | Role.ChildHas)) return true
  }
  return false
}

/** A letter to the child opens like an email to a colleague; only one of them speaks of "you" throughout. */
function scoreGreeting(layout: Layout, greeting: Token): Scored {
  const isOpening = layout.emailOf[greeting.line] === -1 && greeting.index === layout.lines[greeting.line]?.firstToken
  const isLetter = isOpening && layout.isLetter && greeting.line <= layout.firstLine + 3 && (greeting.lower === 'dear' || speaksOfFamily(layout, greeting))
  return isLetter ? { score: 6, kind: null } : { score: -5, kind: 'worker' }
}
