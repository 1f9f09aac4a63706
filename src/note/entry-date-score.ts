import { endsLine, isInside, nameStrength, readLead } from './entry-date-place.js'
import { tokenAt } from './times/words.js'
import type { Lead } from './entry-date-place.js'
import {
  AHEAD_WORDS, DONE_WORDS, ENTRY_WORDS, FOLLOWING_WORDS, GATHERED_WORDS, HAPPENED_WORDS, JOINING_WORDS, LABEL_WORDS, MEETING_WORDS, NAMING_WORDS, NEVER_WORDS, OTHER_WORDS, PRESENT_WORDS, ROLE_WORDS, SIGNING_WORDS, SOFT_WORDS,
  TITLE_WORDS, WRITING_WORDS,
} from './entry-date-words.js'
import type { RawTime, TimeRule } from './times/types.js'
import type { Day, Email, Line, Token } from './types.js'

type WrittenRule = Extract<TimeRule, { type: 'date' | 'month' }>

/** A date, or a month with its year, that could be the entry's. */
export interface Written extends RawTime {
  readonly rule: WrittenRule
}

/** What is known of where the words of a note stand. */
export interface Setting {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly lines: readonly Line[]
  /** Rank of each line among those with words of the author's own; -1 for the others. */
  readonly places: readonly number[]
  readonly lastPlace: number
  /** Rank of the last line that is no list item or table row: where a signature stands. */
  readonly lastPlain: number
  readonly raw: readonly RawTime[]
  /** The latest year written in a date, or that of the day the note was saved; 0 where there is none. */
  readonly latestYear: number
  /** The day the note was saved, where that is known. */
  readonly recordedOn: Day | null
}

/** Lines at the top in which a date is taken for the entry's on weaker signs. */
const TOP_LINES = 5
/** A day alone after one of these is another's, however it stands. */
const COMING_WORDS: ReadonlySet<string> = new Set(['dob', 'born', 'birth', 'due', 'next', 'review', 'by', 'visit', 'deadline'])
/** Words in the name and role of whoever signs. */
const longestSignature = 8
const DAY_PARTS: ReadonlySet<string> = new Set(['morning', 'afternoon', 'evening'])
/** A first line up to this long is read as a title. */
const TITLE_LENGTH = 70

/** Ranks the lines of a note, and notes the latest year in it. */
export function readSetting(text: string, tokens: readonly Token[], lines: readonly Line[], emails: readonly Email[], raw: readonly RawTime[], latestYear: number, recordedOn: Day | null): Setting {
  let last = -1
  let lastPlain = -1
  const places = lines.map((line) => {
    if (line.firstToken === line.endToken || isInside(line.content, emails)) return -1
    last++
    if (isPlain(line)) lastPlain = last
    return last
  })
  return { text, tokens, lines, places, lastPlace: last, lastPlain, raw, latestYear, recordedOn }
}

/** How much speaks for a date being the entry's, of 100; 0 where it is another thing's. */
export function scoreOf(time: Written, index: number, setting: Setting): number {
  const { text, tokens, lines, places } = setting
  const line = lines[tokenAt(tokens, time.firstToken).line]
  const place = line === undefined ? -1 : places[line.index] ?? -1
  if (line === undefined || place < 0 || isInRange(time, index, setting)) return 0
  const lead = readLead(text, tokens, line, time.firstToken)
  const found = lead.words.length === 0 ? scoreAlone(time, lead, line, place, setting) : scoreLed(time, lead, line, place, setting)
  const score = found === 0 && isDayOfRecord(time, lead, line, place, setting) ? 60 : found
  // A month is no day: it needs the better sign.
  return (time.rule.type === 'month' && score < 70) || (score <= 86 && !(place === setting.lastPlain && endsLine(tokens, line, time.endToken)) && isBirthday(time, lead, setting)) ? 0 : score
}

/** Whether a date is that of the day the note was saved; a year left out is no hindrance. */
export function isSavedDay({ rule }: Written, recordedOn: Day | null): boolean {
  return rule.type === 'date' && recordedOn !== null && (rule.year === null || rule.year === recordedOn.year) && rule.month === recordedOn.month && rule.day === recordedOn.day
}

/** The day the note was saved, where entries are dated and nothing says that it is a birth or a deadline. */
function isDayOfRecord(time: Written, { words }: Lead, line: Line, place: number, setting: Setting): boolean {
  if (!isSavedDay(time, setting.recordedOn) || setting.tokens[time.firstToken - 1]?.lower === ':') return false
  if (words.some((word) => (NEVER_WORDS.has(word) && !SOFT_WORDS.has(word)) || AHEAD_WORDS.has(word))) return false
  // "Mia was arrested 3 May 2024."
  if (endsSentence(line, setting.tokens) && isPastTense(words[words.length - 1] ?? '')) return false
  if (isLastPlain(line, place, setting) && endsLine(setting.tokens, line, time.endToken) && words.length === 0) return true
  return time.hasYear ? place < TOP_LINES && (place === 0 || line.kind === 'text') : place === 0 && words.length < 6 && !words.some(isPastTense)
}

/** A date with no words between it and the mark before it. */
function scoreAlone(time: Written, lead: Lead, line: Line, place: number, setting: Setting): number {
  if (lead.opener === 'line') return scoreOpening(time, line, place, setting)
  const { tokens } = setting
  const label = readLead(setting.text, tokens, line, lead.first - (lead.opener === 'gap' ? 0 : 1)).words
  const last = label[label.length - 1] ?? ''
  const isField = lead.opener === 'colon' || lead.opener === 'bar' || lead.opener === 'gap'
  const isLabel = isField && (place < TOP_LINES || label.includes('date')) && label.some((word) => LABEL_WORDS.has(word)) && !label.some(isOther)
  if (isLabel) return lead.opener === 'colon' ? 100 : 95
  const isEnd = endsLine(tokens, line, time.endToken)
  const isSentence = lead.opener === 'stop' && (isEnd || tokens[time.endToken]?.lower === '.')
  if (isSentence && place < TOP_LINES && time.hasYear && !(place === 0 ? COMING_WORDS : OTHER_WORDS).has(last)) return 82
  const isTitled = place < TOP_LINES && isTitle(line, tokens)
  if (isTitled && isEnd && !NEVER_WORDS.has(last)) return 86
  if (lead.opener === 'colon') return place === 0 && !label.some((word) => NEVER_WORDS.has(word) || word === 'birth') ? 75 : 0
  if (SOFT_WORDS.has(last) ? !isEnd : NEVER_WORDS.has(last)) return 0
  if (place === 0) return 85
  if (place < 3 && (line.kind === 'heading' || (isEnd && isShort(line)))) return OTHER_WORDS.has(last) ? 0 : 80
  const isSigned = lead.opener === 'gap' || lead.opener === 'stop' || lead.opener === 'dash'
  // "... in the play. 27/11/25 B."
  const isInitialled = lead.opener === 'stop' && time.hasYear && nameStrength(tokens, time.endToken, line.endToken, 2) === 2
  return isLastPlain(line, place, setting) && isSigned && (isEnd || isInitialled) && !label.some((word) => word === 'next' || word === 'review') && !OTHER_WORDS.has(last) ? 78 : 0
}

/** A date that its line begins with. */
function scoreOpening(time: Written, line: Line, place: number, setting: Setting): number {
  const { tokens } = setting
  if (place === 0) return 95
  const isOwnLine = endsLine(tokens, line, time.endToken) || nameStrength(tokens, time.endToken, line.endToken, longestSignature) > 0
  if (isOwnLine && (place < TOP_LINES || isLastPlain(line, place, setting))) return 88
  const next = tokens[time.endToken]
  const isSetApart = next !== undefined && (next.kind === 'punctuation' || ENTRY_WORDS.has(next.lower) || ROLE_WORDS.has(next.lower))
  return isSetApart && place < 3 && line.kind !== 'bullet' && line.kind !== 'numbered' && !isChronology(setting) ? 80 : 0
}

/** A date with words right before it. */
function scoreLed(time: Written, lead: Lead, line: Line, place: number, setting: Setting): number {
  const { tokens } = setting
  const { words } = lead
  const last = words[words.length - 1] ?? ''
  const isTop = place < TOP_LINES
  const isEnd = endsLine(tokens, line, time.endToken)
  if (last === 'today' || (last === 'is' && words[words.length - 2] === 'today')) return 95
  if (last === 'is' && words[words.length - 2] === 'it' && words.length < 4 && isTop) return 80
  if (words.includes('today') && !NEVER_WORDS.has(last)) return 85
  // "Rang in this morning 14/9/23"
  if (isTop && words[words.length - 2] === 'this' && DAY_PARTS.has(last)) return 85
  if (last === 'made' && words.length > 1 && (ENTRY_WORDS.has(words[words.length - 2] ?? '') || (isTop && words.includes('decision')))) return 85
  if (isDateOf(words)) return 95
  const isLast = place === setting.lastPlace || place === setting.lastPlain
  if (isEnd && isLast) {
    const signed = nameStrength(tokens, lead.first, lead.end, 6)
    if (signed > 0 && !ENTRY_WORDS.has(last)) return signed > 1 ? 80 : 62
    if (words.length < 6 && !words.includes('to') && words.some((word) => SIGNING_WORDS.has(word)) && !words.some((word) => NEVER_WORDS.has(word))) return 78
  }
  if (isReference(words)) return 0
  const isWrittenUp = last === 'up' && WRITING_WORDS.has(words[words.length - 2] ?? '')
  const isEntry = ENTRY_WORDS.has(last) && (place === 0 || words.length < 5 || SIGNING_WORDS.has(last))
  // "Complaint dated 1 May" is the complaint's.
  if (isTop && last === 'dated' && words.length > 1) return place === 0 || words.length < 4 ? 74 : 0
  if (isTop && (isEntry || isWrittenUp || isEntryOf(words))) return 92
  if (SIGNING_WORDS.has(last) && words.length < 4 && time.hasYear) return 85
  if (last === 'on' || last === 'for') return isTop ? scorePreposition(words, place === 0 && isEnd) : 0
  if (DONE_WORDS.has(last) && !(GATHERED_WORDS.has(last) && !isEnd) && words.length < 3 && (lead.opener === 'line' || place === 0) && (place < 3 || isLast)) return 82
  if (isTop && isEnd && nameStrength(tokens, lead.first, lead.end, 5) > 1) return 84
  return isTop ? scoreTop(time, lead, line, place, isEnd, tokens) : 0
}

/** `recorded on`, `written by the manager on`, `I'm putting this on your file on`, `this goes on your record for`. */
function scorePreposition(words: readonly string[], isTitleEnd: boolean): number {
  // "Legal to file on 23 February" is a task.
  if (words.some((word, at) => WRITING_WORDS.has(word) && words[at - 1] !== 'to')) return 78
  // "Strategy meeting about Otis, held at the hospital on 8 July 2024" is the title of its own record.
  if (isTitleEnd && words.includes('held')) return 64
  // "I will look again on 3 May" is a deadline.
  if (words[0] === 'i' && words.length < 9 && !words.some((word) => AHEAD_WORDS.has(word))) return 62
  return words.slice(0, 2).some((word) => PRESENT_WORDS.has(word)) ? 70 : 0
}

/** The lines at the top: titles, and the sentence that says what was done. */
function scoreTop(time: Written, lead: Lead, line: Line, place: number, isEnd: boolean, tokens: readonly Token[]): number {
  const { words, opener } = lead
  const last = words[words.length - 1] ?? ''
  if (JOINING_WORDS.has(last)) return 0
  const isFirst = place === 0
  if (isTitle(line, tokens) && isEnd && !NEVER_WORDS.has(last)) return 84
  const isWhole = opener === 'line' || (opener === 'colon' && !NAMING_WORDS.has(tokenAt(tokens, line.firstToken).lower))
  const isSentence = tokens[time.endToken]?.lower === '.'
  const isClosed = (isEnd || (time.hasYear && isSentence)) && !words.some((word) => HAPPENED_WORDS.has(word) || (isSentence && isPastTense(word)))
  if (isFirst && isClosed && words.slice(0, 3).some((word) => TITLE_WORDS.has(word)) && !NEVER_WORDS.has(last)) return 72
  if (isFirst && isClosed && isWhole && (!NEVER_WORDS.has(last) || SOFT_WORDS.has(last))) return time.hasYear ? 72 : 60
  const hasNever = words.some((word) => NEVER_WORDS.has(word))
  const isPart = (opener === 'dash' || opener === 'bar' || opener === 'gap') && (words.length > 1 || !OTHER_WORDS.has(last))
  if (isFirst && isEnd && isClosed && isPart && !hasNever && time.hasYear) return 64
  // "Court statement for Milan, my comments before it is filed, 19 February 2024"
  if (isFirst && isEnd && time.hasYear && isAfterComma(time, tokens) && !endsSentence(line, tokens) && !last.startsWith('dob') && last !== 'born') return 64
  // "Missing from home - strategy 26 April 2023 - decision of TM"
  if (isFirst && opener === 'dash' && tokens[time.endToken]?.lower === '-' && words.length < 3 && time.hasYear && !hasNever) return 62
  // "Mia, missing again, 19 August 2024, duty manager": set between commas, a date belongs to the whole.
  const isSetApart = isAfterComma(time, tokens) && tokens[time.endToken]?.lower === ','
  if (isFirst && isSetApart && time.hasYear && (!NEVER_WORDS.has(last) || SOFT_WORDS.has(last))) return 62
  if (NEVER_WORDS.has(last) || (opener === 'colon' && place > 0)) return 0
  const isFollowing = words.some((word) => FOLLOWING_WORDS.has(word))
  if (isFirst && ROLE_WORDS.has(last) && !words.some((word) => NEVER_WORDS.has(word) && word !== 'by')) return 84
  if (isFirst && opener === 'line' && nameStrength(tokens, lead.first, lead.end, 4) > 1) return 80
  if (isFirst && opener === 'line' && words.some((word) => MEETING_WORDS.has(word)) && !isFollowing && (MEETING_WORDS.has(last) || !OTHER_WORDS.has(last))) return 70
  if (OTHER_WORDS.has(last)) return isFirst && opener === 'line' && line.kind === 'heading' && isEnd && !isFollowing ? 60 : 0
  if (hasNever || words.some((word) => AHEAD_WORDS.has(word))) return 0
  if (isFirst && words.some((word) => DONE_WORDS.has(word)) && !words.includes('at')) return 68
  if (words.some(isPastTense) || (!isFirst && words.some((word) => OTHER_WORDS.has(word)))) return 0
  if (line.kind === 'heading' || (isEnd && isShort(line)) || (isFirst && (isShort(line) || tokens[time.endToken]?.lower === '-'))) return time.hasYear ? 72 : 62
  return isFirst && time.hasYear && (opener === 'line' || opener === 'dash' || opener === 'gap') ? 60 : 0
}

function isAfterComma(time: Written, tokens: readonly Token[]): boolean {
  return tokens[time.firstToken - 1]?.lower === ','
}

function endsSentence(line: Line, tokens: readonly Token[]): boolean {
  return tokens[line.endToken - 1]?.lower === '.'
}

/** `Date of audit 28 June 2022`, `Date of MO 28/02/2023`: the words after `date` must not name another thing. */
function isDateOf(words: readonly string[]): boolean {
  const at = words.lastIndexOf('date')
  if (at < 0 || words.length - at > 4 || words.slice(at + 1).some(isOther)) return false
  return at === words.length - 1 ? at === 0 : words[at + 1] === 'of'
}

/** Whether a line begins as the title of an entry: `Manager's oversight after the hearing`, `MO - strategy meeting`. */
function isTitle(line: Line, tokens: readonly Token[]): boolean {
  for (let at = line.firstToken; at < Math.min(line.endToken, line.firstToken + 5); at++) {
    const word = tokenAt(tokens, at).lower
    if (TITLE_WORDS.has(word)) return true
    if (JOINING_WORDS.has(word)) return false
  }
  return false
}

/** `Entry of 2/5/23`, `oversight of 3 May`. */
function isEntryOf(words: readonly string[]): boolean {
  const what = words[words.length - 2]
  return words[words.length - 1] === 'of' && (what === 'entry' || what === 'oversight' || what === 'record' || what === 'note')
}

function isShort(line: Line): boolean {
  return (line.kind === 'text' || line.kind === 'heading') && line.content.end - line.content.start <= TITLE_LENGTH
}

function isLastPlain(line: Line, place: number, setting: Setting): boolean {
  return isPlain(line) && (place === setting.lastPlace || place === setting.lastPlain)
}

function isPlain(line: Line): boolean {
  return line.kind !== 'bullet' && line.kind !== 'numbered' && line.kind !== 'table-row'
}

/** `Dad arrested 3/2/23` tells of something; `Exemption request 24/02/26` is a title. */
function isPastTense(word: string): boolean {
  return HAPPENED_WORDS.has(word) || (word.length > 4 && word.endsWith('ed') && !DONE_WORDS.has(word))
}

function isOther(word: string): boolean {
  return OTHER_WORDS.has(word) && word !== 'of' && word !== 'w' && word !== 'supervision' && word !== 'and' && word !== 'discussion'
}

/** Words that point to an earlier record: `since last MO 12/3/24`. */
function isReference(words: readonly string[]): boolean {
  return words.some((word) => word === 'last' || word === 'previous' || word === 'see' || word === 'per' || word === 'since' || word === 'next' || word === 'further')
}

function isChronology(setting: Setting): boolean {
  let starts = 0
  for (const time of setting.raw) {
    const token = tokenAt(setting.tokens, time.firstToken)
    if (time.rule.type === 'date' && setting.lines[token.line]?.firstToken === time.firstToken) starts++
  }
  return starts > 2
}

/** `Mia Jones 12/03/2014`, `Mia (12/03/2014)`: a day beside nothing but a name, years before another in the note. */
function isBirthday(time: Written, lead: Lead, setting: Setting): boolean {
  const { year } = time.rule
  if (year === null || setting.latestYear <= year + 3) return false
  return setting.tokens[lead.first - 1]?.lower === '(' || (lead.words.length > 0 && nameStrength(setting.tokens, lead.first, lead.end, 4) === 1 && !lead.words.some((word) => TITLE_WORDS.has(word) || WRITING_WORDS.has(word) || DONE_WORDS.has(word)))
}

/** Whether a date is one end of a span of days: `missing 02/05 - 03/05`. */
function isInRange(time: Written, index: number, setting: Setting): boolean {
  const { tokens } = setting
  const second = tokens[time.firstToken + 1]
  const third = tokens[time.firstToken + 2]
  const isOrdinal = second?.kind === 'word'
  const isSpan = tokenAt(tokens, time.firstToken).kind === 'number' && time.rule.type === 'date' && isJoin(isOrdinal ? third : second) && Number(tokenAt(tokens, time.firstToken).lower) < time.rule.day
  if (isSpan) return !isAge(time, tokens)
  return isJoined(time, setting.raw[index + 1], setting.tokens) || isJoined(setting.raw[index - 1], time, setting.tokens)
}

/** "Respite – Ali, 9 – 21 Oct 2025": an age after a name, and a dash with room on both sides. */
function isAge(time: Written, tokens: readonly Token[]): boolean {
  const [name, comma, , dash, day] = [-2, -1, 0, 1, 2].map((step) => tokens[time.firstToken + step])
  return comma?.lower === ',' && name?.shape === 'capital' && comma.line === day?.line && dash?.glued === false && !day.glued
}

function isJoined(one: RawTime | undefined, other: RawTime | undefined, tokens: readonly Token[]): boolean {
  if (one === undefined || other === undefined || other.firstToken !== one.endToken + 1 || other.kind !== 'date' || one.kind !== 'date') return false
  return isJoin(tokens[one.endToken]) && tokenAt(tokens, one.firstToken).line === tokenAt(tokens, other.firstToken).line
}

function isJoin(token: Token | undefined): boolean {
  return token !== undefined && (token.lower === '-' || token.lower === 'to')
}

