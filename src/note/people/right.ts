import type { Token } from '../types.js'
import { ageAfter } from './age.js'
import type { Layout, Mention } from './parts.js'
import { Role, roleOf } from './words.js'

export interface Scored {
  readonly score: number
  readonly kind: 'worker' | 'adult' | null
  /** True where an age was found: it holds for the names joined to this one as well. */
  readonly hasAge?: boolean
}
const nothing: Scored = { score: 0, kind: null }
const kin: ReadonlySet<string> = new Set('mum mam mother dad father parents nan nana gran grandma grandad granny grandparents aunt auntie uncle brother sister siblings carer carers foster stepdad stepfather stepmum family social sw school nursery college teacher birth iro'.split(' '))
const offspring: ReadonlySet<string> = new Set(['baby', 'newborn', 'son', 'daughter', 'bump', 'pregnancy', 'unborn'])
/** Words after a name, by how far they say that it is the child's (above 0) or somebody else's (below). */
const after: ReadonlyMap<string, number> = new Map([
  ['said', 1.8], ['told', 1.2], ['says', 0.8], ['asks', 0.9], ['asked', 0.6], ['wants', 1.6], ['want', 1.2], ['came', 1.2], ['stays', 1.2], ['stay', 1.2], ['drew', 1.2], ['can', 0.8], ['now', 0.7], ['got', 1], ['gets', 1],
  ['went', 0.8], ['keeps', 0.6], ['saw', -1], ['put', -0.5], ['looks', -0.3], ['visits', -2], ['sees', -2], ['rings', -2], ['writes', -2], ['tells', -2], ['takes', -0.7], ['moved', 0.6], ['visited', -2.2], ['rang', -1.5], ['emailed', -3], ['phoned', -1.5], ['he', -0.5], ['she', -0.5],
])
const feels: ReadonlySet<string> = new Set(['safe', 'settled', 'scared', 'frightened', 'anxious', 'thriving', 'sleeping', 'eating', 'living', 'staying', 'poorly', 'excluded', 'homeless', 'arrested', 'bullied', 'hungry', 'growing'])
const workSteps: ReadonlySet<string> = new Set(['go', 'come', 'meet', 'join', 'talk', 'see', 'speak', 'do', 'help'])
const states: ReadonlySet<string> = new Set(['is', 'was', 'has', 'had', 'are', 'were', 'have', "isn't", "wasn't", "hasn't", "hadn't", "aren't", 'isnt', 'wasnt', 'hasnt'])
/** What may be done with a child: "Kai to stay", "Mia to be seen". */
const childVerbs: ReadonlySet<string> = new Set('stay remain live return move attend sleep play grow settle stop spend keep have feel understand know'.split(' '))
const doneToChild: ReadonlySet<string> = new Set('seen visited spoken offered placed supported given told moved invited asked safe protected looked kept taken referred heard discussed'.split(' '))
const modifiers: ReadonlySet<string> = new Set(['social', 'key', 'foster', 'team', 'support', 'family', 'health', 'class', 'head', 'personal', 'supervising', 'school', 'service', 'home', 'senior', 'assistant', 'deputy', 'youth', 'student', 'independent'])
const articles: ReadonlySet<string> = new Set(['the', 'her', 'his', 'their', 'our', 'my', 'your', 'a', 'an', 'new', 'duty', 'allocated', 'current', 'previous', 'former', 'our'])

/**
 * Scores what follows a name, on its line.
 *
 * @param layout the note.
 * @param mention the name.
 */
export function scoreAfter(layout: Layout, mention: Mention): Scored {
  const { tokens } = layout
  const last = tokens[mention.endToken - 1] as Token
  const age = ageAfter(layout, mention.endToken, last.line)
  if (age) return { score: 6, kind: null, hasAge: true }
  const next = tokens[mention.endToken]
  if (!next || next.line !== last.line) return nothing
  const spoken = scoreSpokenTo(layout, mention, next)
  if (spoken) return spoken
  if (mention.isPossessive) return scorePossessive(layout, next.lower === "'s" ? next.index + 1 : next.index, last.line)
  if (next.kind === 'punctuation') return scoreMark(layout, next, mention)
  if (next.kind !== 'word') return nothing
  return scoreWord(layout, next)
}

const pronouns: ReadonlySet<string> = new Set(['he', 'she', 'his', 'her', 'him', 'himself', 'herself', "he's", "she's", "he'd", "she'd", "he'll", "she'll", 'hes', 'shes'])
const pronounReach = 16

/**
 * Tells whether "he" or "she" follows soon on the line: what may be a name is then likelier to be one.
 *
 * @param layout the note.
 * @param mention the words.
 */
export function isTakenUp(layout: Layout, mention: Mention): boolean {
  const line = layout.tokens[mention.firstToken]?.line
  for (let at = mention.endToken; at < mention.endToken + pronounReach; at++) {
    const token = layout.tokens[at]
    if (!token || token.line !== line) return false
    if (pronouns.has(token.lower)) return true
  }
  return false
}

const toReader: ReadonlySet<string> = new Set(['i', "i'm", "i've", "i'll", 'this', 'these', 'you', 'your', "you've", "you're", 'today', 'we', 'when', 'by', 'when', 'it', "it's", 'im', 'ive'])

/** "Amara, this is for you", "Angel, Thursdays at the club finish": a name that opens a sentence of a letter to the child. */
function scoreSpokenTo(layout: Layout, mention: Mention, next: Token): Scored | null {
  if (!layout.isLetter || layout.opens[mention.firstToken] !== 1 || (next.lower !== ',' && next.lower !== '-')) return null
  const word = layout.tokens[next.index + 1]
  if (word?.line !== next.line || layout.emailOf[next.line] !== -1) return null
  if (toReader.has(word.lower)) return { score: 5, kind: null }
  const apposed = scoreApposition(layout, next)
  return next.lower === ',' && apposed.score === 0 && word.kind === 'word' ? { score: 3, kind: null } : null
}

/** "Mia's mum" is the child's; "Beth's report" is the worker's. */
function scorePossessive(layout: Layout, at: number, line: number): Scored {
  // "Will's missed three": is or has, not a possessive.
  const first = layout.tokens[at]
  if (first?.line === line && (first.lower.endsWith('ed') || first.lower === 'been' || first.lower === 'not' || first.lower === 'now' || first.lower === 'gone' || first.lower === 'going')) return { score: 1, kind: null }
  for (let i = at; i < at + 2; i++) {
    const word = layout.tokens[i]
    if (word?.line !== line || word.kind !== 'word') break
    if (kin.has(word.lower)) return { score: 3.5, kind: null }
    // "Kayleigh's baby": the parent of the one whom it is about.
    if (offspring.has(word.lower)) return { score: -4, kind: 'adult' }
    const role = roleOf(word.lower)
    const isWorkers = (role & Role.WorkerHas) !== 0
    if (role & Role.ChildHas && !isWorkers) return { score: 1.8, kind: null }
    if (isWorkers && !(role & Role.ChildHas)) return { score: -2.5, kind: 'worker' }
    if (isWorkers) return { score: 0.4, kind: null }
  }
  return { score: 0.6, kind: null }
}

/** "(SW)", ", the duty worker,", "- IRO", ", Legal Services". */
function scoreMark(layout: Layout, mark: Token, mention: Mention): Scored {
  if (mark.lower === ')') return scoreAfterBracket(layout, mark)
  if (isOwner(layout, mark, mention)) return { score: -1.5, kind: 'worker' }
  if (mark.lower === '(') return scoreBracket(layout, mark)
  if (mark.lower === '&' || mark.lower === '+') return pairScore(layout.tokens[mark.index + 1])
  if (mark.lower === ',' || mark.lower === '-' || mark.lower === '/') return scoreApposition(layout, mark)
  return nothing
}

/** "Amy - full visit Sat", "Jo: chase the school": who does it stands first, below the heading. */
function isOwner(layout: Layout, mark: Token, mention: Mention): boolean {
  if (mark.lower !== ':' && (mark.lower !== '-' || mark.glued)) return false
  const line = layout.lines[mark.line]
  const word = layout.tokens[mark.index + 1]
  if (!line || line.firstToken !== mention.firstToken || mark.line <= layout.firstLine + 1 || word?.line !== mark.line) return false
  return word.shape === 'lower' && (line.kind === 'bullet' || line.kind === 'numbered' || roleOf(word.lower) & Role.WorkVerb || mark.lower === ':') ? true : (roleOf(word.lower) & Role.WorkVerb) !== 0
}

function scoreBracket(layout: Layout, bracket: Token): Scored {
  let found = nothing
  for (let at = bracket.index + 1; at < bracket.index + 9; at++) {
    const token = layout.tokens[at]
    if (!token || token.line !== bracket.line) break
    if (token.lower === ')') return found === nothing ? scoreAfterBracket(layout, token) : found
    const role = roleOf(token.lower)
    if (role & (Role.Worker | Role.Team)) return { score: -6, kind: 'worker' }
    if (role & Role.Relative) return { score: -5, kind: 'adult' }
    if (role & Role.Child) found = { score: 2, kind: null }
    if (token.lower === ',' || token.lower === 'who' || token.lower === 'with') return found
  }
  return found
}

/** "Zoe (back 14/10) to talk to mum": what stands after a bracket counts as if it were not there. */
function scoreAfterBracket(layout: Layout, close: Token): Scored {
  const next = layout.tokens[close.index + 1]
  return next?.line === close.line && next.kind === 'word' && next.lower !== "'s" ? scoreWord(layout, next) : nothing
}

function scoreApposition(layout: Layout, mark: Token): Scored {
  const to = layout.tokens[mark.index + 1]
  const verb = layout.tokens[mark.index + 2]
  // "Shanice, to note her play"
  if (mark.lower === ',' && to?.lower === 'to' && to.line === mark.line && verb?.kind === 'word') return { score: -3, kind: 'worker' }
  let hasArticle = false
  for (let at = mark.index + 1; at < mark.index + 6; at++) {
    const token = layout.tokens[at]
    if (!token || token.line !== mark.line || token.kind !== 'word') break
    const role = roleOf(token.lower)
    const isFirst = at === mark.index + 1
    if (articles.has(token.lower) || token.lower === "'s") {
      hasArticle = true
      continue
    }
    const isTitle = token.shape !== 'lower' || hasArticle
    if (role & (Role.Worker | Role.Relative) && (mark.lower === '-' ? !endsPiece(layout, token) : goesOn(layout, token))) return nothing
    if (role & Role.Worker && (isTitle || modifiers.has(layout.tokens[at - 1]?.lower ?? ''))) return { score: -5.5, kind: 'worker' }
    if (role & Role.Team && token.shape !== 'lower' && mark.lower === ',') return { score: -3, kind: 'worker' }
    if (role & Role.Relative && hasArticle) return { score: -4.5, kind: 'adult' }
    if (role & Role.Worker && isFirst) return { score: -4, kind: 'worker' }
    if (modifiers.has(token.lower)) continue
    if (!hasArticle && token.shape === 'lower' && !(role & Role.Worker)) break
    if (!isTitle && at > mark.index + 2) break
  }
  return nothing
}

/** "Poppy, the new chair comes on Friday": a role with a verb after it is no apposition. */
function goesOn(layout: Layout, role: Token): boolean {
  const after = layout.tokens[role.index + 1]
  return after?.line === role.line && after.kind === 'word' && ((roleOf(after.lower) & (Role.ChildDoes | Role.WorkerDoes)) !== 0 || doesWork(after.lower)) && !(roleOf(after.lower) & Role.Worker) && after.lower !== 'who'
}

/** Whether a role after a dash stands there alone ("Priya - IRO"), not at the head of something else ("- TM entry"). */
function endsPiece(layout: Layout, role: Token): boolean {
  const after = layout.tokens[role.index + 1]
  return !after || after.line !== role.line || after.kind === 'punctuation' || (roleOf(after.lower) & (Role.Worker | Role.WorkVerb)) !== 0 || after.lower === 'to' || after.lower === 'for'
}

function pairScore(next: Token | undefined): Scored {
  if (next?.lower === 'i' || next?.lower === 'me') return { score: -4, kind: 'worker' }
  const role = next ? roleOf(next.lower) : 0
  return role & (Role.Child | Role.Relative) ? { score: 2, kind: null } : nothing
}

function scoreWord(layout: Layout, next: Token): Scored {
  const following = layout.tokens[next.index + 1]
  const second = following?.line === next.line ? following : undefined
  const role = roleOf(next.lower)
  if (next.lower === 'and' || next.lower === '&') return pairAfter(layout, second)
  if (next.lower === 'please' || next.lower === 'pls') return { score: -3.5, kind: 'worker' }
  if (isNamedWorker(layout, next)) return { score: -4, kind: 'worker' }
  if (next.lower === 'to') return scoreTo(layout, second, isFor(layout, next))
  if (next.lower === 'not' && second?.lower === 'to') return { score: -2, kind: 'worker' }
  if (next.lower === 'himself' || next.lower === 'herself' || next.lower === 'themselves') return { score: 1.5, kind: null }
  if (next.lower === 'will' || next.lower === "'ll" || next.lower === 'can' || next.lower === 'should' || next.lower === 'must') return scoreWill(second)
  if (next.lower === 'from') return scoreFrom(layout, next)
  if (next.lower === 'in' || next.lower === 'at') return scoreIn(layout, next)
  if (things.has(next.lower)) return { score: -3, kind: null }
  if (role & Role.Worker && !(role & (Role.ChildState | Role.WorkVerb))) return { score: -4.5, kind: 'worker' }
  if (states.has(next.lower)) return scoreState(layout, next)
  if (next.lower === 'separately' || next.lower === 'alone' || next.lower === 'safely') return { score: 3, kind: null }
  if (next.lower === 'seen' || next.lower === 'missing') return { score: 3, kind: null }
  if (next.lower === 'turns' || next.lower === 'aged' || next.lower === 'dob' || next.lower === 'born') return { score: 4, kind: null }
  const known = after.get(next.lower)
  if (known !== undefined) return { score: known, kind: known < -1 ? 'worker' : null }
  const isWorkers = (role & Role.WorkerDoes) !== 0
  if (role & (Role.ChildDoes | Role.ChildState)) return { score: isWorkers ? 0 : 1, kind: null }
  if (isWorkers || doesWork(next.lower)) return { score: -1.3, kind: 'worker' }
  return next.lower.endsWith('ing') && next.shape === 'lower' ? { score: 1, kind: null } : nothing
}

function pairAfter(layout: Layout, second: Token | undefined): Scored {
  if (!second) return nothing
  if (second.lower === 'i' || second.lower === 'me') return { score: -4, kind: 'worker' }
  let at = second.index
  while (['her', 'his', 'their', 'baby', 'little', 'older', 'younger', 'big', 'half', '-', 'twin'].includes(layout.tokens[at]?.lower ?? '') && at < second.index + 3) at++
  const role = roleOf(layout.tokens[at]?.lower ?? '')
  return role & Role.Child || (role & Role.Relative && at > second.index) ? { score: 3, kind: null } : nothing
}

/** "for Mia to see dad": what follows is not the task of the one named. */
function isFor(layout: Layout, next: Token): boolean {
  for (let at = next.index - 1; at >= next.index - 5 && at >= 0; at--) if (layout.tokens[at]?.lower === 'for' || layout.tokens[at]?.lower === 'of') return true
  return false
}

const owners: ReadonlySet<string> = new Set(['as', 'be', 'remains', 'stays', 'remain', 'stay', 'being', 'becomes', 'is', 'was'])

/** "stays as her worker", "will be his social worker". */
function isNamedWorker(layout: Layout, next: Token): boolean {
  let isNamed = false
  for (let at = next.index; at < next.index + 7; at++) {
    const token = layout.tokens[at]
    if (!token || token.line !== next.line || token.kind === 'punctuation') return false
    if (token.lower === 'as' || (at < next.index + 2 && owners.has(token.lower))) isNamed = true
    else if (isNamed && roleOf(token.lower) & Role.Worker) return true
    else if (isNamed && !articles.has(token.lower) && token.lower !== 'social' && token.lower !== 'named' && token.lower !== "'s" && token.lower !== 'key') isNamed = false
  }
  return false
}

/** "Shaun books", "Tess chases". */
function doesWork(lower: string): boolean {
  return lower.endsWith('s') && (roleOf(lower.slice(0, -1)) & Role.WorkVerb) !== 0
}

/** "Beth to visit" works; "Mia to be seen" and "Kai to stay" are the child's. */
function scoreTo(layout: Layout, verb: Token | undefined, isFor: boolean): Scored {
  if (!verb || (isFor && verb.lower !== 'be')) return nothing
  if (verb.lower === 'be') {
    const done = layout.tokens[verb.index + 1]
    return { score: done && doneToChild.has(done.lower) ? 3 : 0.3, kind: null }
  }
  if (childVerbs.has(verb.lower)) return { score: 2, kind: null }
  return roleOf(verb.lower) & Role.WorkVerb ? { score: -3.5, kind: 'worker' } : workSteps.has(verb.lower) ? { score: -1.5, kind: 'worker' } : { score: -1, kind: null }
}

function scoreWill(verb: Token | undefined): Scored {
  if (!verb) return nothing
  if (childVerbs.has(verb.lower)) return { score: 1.2, kind: null }
  return roleOf(verb.lower) & Role.WorkVerb ? { score: -2.5, kind: 'worker' } : nothing
}

/** "Jan from legal", "Rosalind from the home education team". */
function scoreFrom(layout: Layout, from: Token): Scored {
  for (let at = from.index + 1; at < from.index + 6; at++) {
    const token = layout.tokens[at]
    if (!token || token.line !== from.line || ends(token)) break
    if (token.lower === 'team' || roleOf(token.lower) & (Role.Team | Role.Worker)) return { score: -3.5, kind: 'worker' }
  }
  return nothing
}

/** What a thing is called after: "Philomena form", "Thrive model". */
const things: ReadonlySet<string> = new Set(['form', 'protocol', 'model', 'framework', 'toolkit', 'scheme', 'project', 'unit', 'road', 'street', 'lodge', 'primary', 'programme', 'policy', 'course', 'training'])
const offices: ReadonlySet<string> = new Set(['finance', 'legal', 'fostering', 'housing', 'adoption', 'placements', 'commissioning', 'brokerage', 'duty', 'mash', 'cafcass', 'camhs', 'team', 'office', 'service', 'services', 'project', 'probation', 'business', 'admin', 'hub', 'agency'])

function ends(token: Token): boolean {
  return token.lower === '.' || token.lower === ',' || token.lower === ';' || token.lower === '(' || token.lower === ':'
}

/** "Louise in fostering", "Debbie at the young carers' service". */
function scoreIn(layout: Layout, preposition: Token): Scored {
  for (let at = preposition.index + 1; at < preposition.index + 7; at++) {
    const token = layout.tokens[at]
    if (!token || token.line !== preposition.line || ends(token)) break
    if (offices.has(token.lower)) return { score: -2.5, kind: 'worker' }
  }
  return nothing
}

/** "is on a Child Protection Plan", "was seen" against "is leaving", "was on leave". */
function scoreState(layout: Layout, verb: Token): Scored {
  for (let at = verb.index + 1; at < verb.index + 6; at++) {
    const token = layout.tokens[at]
    if (!token || token.line !== verb.line || token.kind === 'punctuation') break
    const role = roleOf(token.lower)
    if (role & Role.WorkerState && at < verb.index + 4 && !(role & Role.ChildState)) return { score: -3, kind: 'worker' }
    if (token.lower === 'plans' || token.lower === 'order' || token.lower === 'seen' || token.lower === 'subject' || token.lower === 'placed' || token.lower === 'plan' || token.lower === 'missing' || feels.has(token.lower)) return { score: 2.5, kind: null }
  }
  return { score: 0.8, kind: null }
}
