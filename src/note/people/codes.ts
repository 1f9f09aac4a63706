import type { Person, Token } from '../types.js'
import { foldName } from './fold.js'
import { nameClass, NameClass } from './names.js'
import { isChildsLetters, isHeadPair } from './head.js'
import { isCapital, type Layout, type Mention } from './parts.js'
import { neverName, Role, roleOf } from './words.js'

const codeWords = new Set(['child', 'yp', 'sibling', 'sib', 'baby', 'subject', 'client'])
const unbornWords = new Set(['baby', 'child', 'babies', '-', ':', 'of'])
/** How far letters that stand at the head of a note as a child's do, or in a pair, go towards one. */
const headBase = 0.8
/** What follows a digit that is no code: "baby 3 weeks", "child 1 of 2". */
const counted = new Set(['year', 'years', 'yr', 'yrs', 'month', 'months', 'mth', 'mths', 'week', 'weeks', 'wk', 'wks', 'day', 'days', '/', '.', ':', 'of', 'out', 'x'])
const labels = new Set(['child', 'children', 'yp', 'person', 'name'])
const politeTitles = new Set(['mr', 'mrs', 'ms', 'mx', 'miss', 'sir', 'madam'])
const familyLabels = new Set(['family', 'families', 'surname'])
const idWords = new Set(['id', 'ref', 'mosaic', 'lcs', 'ics', 'liquidlogic', 'number', 'no', 'nhs', 'pid'])
const recordWords = new Set(['record', 'case', 'file', 'client', 'child', 'person', 'system'])
/** Short forms that people dot. */
const dottedWords = new Set(['nb', 'ps', 'gp', 'uk', 'us', 'am', 'pm', 'ie', 'eg', 'sw', 'tm', 'mo', 'hv', 'cp', 'la', 'id', 'tv', 'ok', 'pa', 'sm', 'nfa', 'tbc', 'dob', 'asap'])
/** Words before "family" or "children" that are no surname. */
const noSurname = new Set(
  'the both all other their her his our your my these those two three four five six seven eight whole birth foster extended host new adoptive maternal paternal wider immediate large own young younger older little which of for and or with to on in at as by from into no any some more many such local disabled vulnerable looked in-care every each another army military blended single multiple only just extra additional non'.split(' '),
)

/**
 * Reads the ways of naming that are weaker than a given name: an unborn baby, a code ("Child A", an ID number), a family's
 * surname, initials; and the grown-ups with a title, who are nobody's child.
 *
 * @param layout the note.
 * @param at index of the token to start from.
 * @returns the mention, or null where none starts here.
 */
export function readCoded(layout: Layout, at: number): Mention | null {
  const token = layout.tokens[at]
  if (!token) return null
  if (token.kind === 'number') return readNumberCode(layout, at, token)
  if (token.kind !== 'word') return null
  const role = layout.roles[at] ?? 0
  if (token.shape === 'lower' && !(role & (Role.Title | Role.Child)) && !layout.isSmall && token.lower !== 'ubb' && token.lower !== 'client' && token.lower !== 'fam') return null
  if (role & Role.Title && !(token.shape === 'upper' && isChildsLetters(layout, at))) return readTitled(layout, at, token)
  if (token.lower === 'unborn' || token.lower === 'ubb') return readUnborn(layout, at)
  if (token.lower === 'fam') return readFam(layout, at)
  if (token.lower === 'baby') return readBaby(layout, at, token) ?? readLetterCode(layout, at, token)
  if (codeWords.has(token.lower)) return readLetterCode(layout, at, token)
  return readFamily(layout, at, token) ?? readInitials(layout, at, token)
}

function mention(layout: Layout, at: number, end: number, form: Person['form'], key: string, base: number, fixed: Person['kind'] | null = null): Mention {
  const last = layout.tokens[end - 1] as Token
  const after = layout.tokens[end]
  return { firstToken: at, endToken: end, end: last.end, form, keys: [key], base, isUnknown: false, isPossessive: after?.lower === "'s" && after.glued, fixed }
}

/** "Mr Pryce", "Mr and Mrs Jarman", "Dr Anand", "PC Lowe", "Mrs K". */
function readTitled(layout: Layout, at: number, token: Token): Mention | null {
  let end = at + 1
  const skip = (mark: string) => layout.tokens[end]?.lower === mark && end++
  skip('.')
  const joins = layout.tokens[end]?.lower
  if (joins === 'and' || joins === '&' || joins === '+') {
    if (!(roleOf(layout.tokens[end + 1]?.lower ?? '') & Role.Title)) return null
    end += 2
    skip('.')
  }
  const from = end
  for (let parts = 0; parts < 4; parts++) {
    const next = layout.tokens[end]
    if (!next || next.line !== token.line) break
    const isHyphen = next.lower === '-' && next.glued && layout.tokens[end + 1]?.glued && layout.tokens[end + 1]?.kind === 'word'
    const isInitial = next.lower === '.' && next.glued && (layout.tokens[end - 1]?.lower.length ?? 0) === 1 && layout.tokens[end + 1]?.kind === 'word' && layout.tokens[end + 1]?.glued === false
    if (isInitial && end > from) end++
    else if (isHyphen) end++
    else if (next.kind !== 'word' || next.shape === 'lower' || (end > from && next.glued)) break
    else if (end > from && (roleOf(next.lower) & neverName)) break
    else end++
  }
  if (end === from) {
    const next = layout.tokens[from]
    if (!layout.isSmall || next?.kind !== 'word' || next.line !== token.line || roleOf(next.lower) !== 0) return null
    end++
  }
  const surname = foldName((layout.tokens[end - 1] as Token).lower)
  return mention(layout, at, end, 'surname', surname, -9, (roleOf(token.lower) & Role.Worker) || !politeTitles.has(token.lower) ? 'worker' : 'adult')
}

/** "unborn baby Smith", "Unborn Kowalczyk". */
function readUnborn(layout: Layout, at: number): Mention | null {
  let end = at + 1
  while (end < at + 4 && unbornWords.has(layout.tokens[end]?.lower ?? '') && layout.tokens[end]?.line === layout.tokens[at]?.line) end++
  const name = readSurname(layout, end, layout.isSmall)
  return name > end ? mention(layout, at, name, 'unborn', `unborn ${foldName((layout.tokens[end] as Token).lower)}`, 4) : null
}

/** "Baby Okafor", "baby Thea": the first is a surname, and as good as a name; both need the capital. */
function readBaby(layout: Layout, at: number, token: Token): Mention | null {
  const next = layout.tokens[at + 1]
  if (!next || next.line !== token.line || next.kind !== 'word' || next.end - next.start < 2) return null
  if (!isCapital(layout, next) && !isUpperName(next)) return null
  const listed = nameClass(next.lower)
  if (listed >= NameClass.Capital || roleOf(next.lower) & (neverName | Role.Place | Role.Child)) return null
  const end = readSurname(layout, at + 1, false)
  return end > at + 1 ? mention(layout, at, end, 'unborn', `unborn ${foldName(next.lower)}`, 3) : null
}

/** "BAPTISTE" in a line that is not in capitals throughout. */
function isUpperName(token: Token): boolean {
  return token.shape === 'upper' && token.end - token.start > 3
}

/** Index after a capitalised surname with its hyphens ("Doherty-Price"); `at` where none stands there. */
function readSurname(layout: Layout, at: number, small: boolean): number {
  const first = layout.tokens[at]
  if (!first || first.kind !== 'word' || roleOf(first.lower) & neverName) return at
  const isName = isCapital(layout, first) || isUpperName(first) || (small && roleOf(first.lower) === 0) || (first.shape === 'upper' && first.end - first.start === 1)
  if (!isName) return at
  let end = at + 1
  for (let joined = 0; joined < 3 && layout.tokens[end]?.lower === '-' && layout.tokens[end]?.glued && layout.tokens[end + 1]?.glued && layout.tokens[end + 1]?.kind === 'word'; joined++) end += 2
  const next = layout.tokens[end]
  if (next && next.line === first.line && !next.glued && next.kind === 'word' && isCapital(layout, next) && roleOf(next.lower) === 0) end++
  return end
}

/** "Child A", "YP1", "Baby T". */
function readLetterCode(layout: Layout, at: number, token: Token): Mention | null {
  const next = layout.tokens[at + 1]
  if (!next || next.line !== token.line) return null
  const isLetter = next.kind === 'word' && next.shape === 'upper' && next.end - next.start === 1 && next.lower !== 'i'
  const isNumber = next.kind === 'number' && next.end - next.start === 1 && token.shape !== 'lower' && !isAgeOrCount(layout, at + 2)
  if (!isLetter && !isNumber) return null
  return mention(layout, at, at + 2, 'code', `code ${next.lower}`, 2.5)
}

function isAgeOrCount(layout: Layout, at: number): boolean {
  const after = layout.tokens[at]
  return after !== undefined && (after.glued || after.kind === 'word') && counted.has(after.lower)
}

/** "ID 2207719", "Child ID: 4471902": six or more digits after a word that announces them. */
function readNumberCode(layout: Layout, at: number, token: Token): Mention | null {
  const digits = token.end - token.start
  if (digits < 5 || digits > 12) return null
  let before = layout.tokens[at - 1]
  if (before && (before.lower === ':' || before.lower === '#' || before.lower === '.' || before.lower === '-')) before = layout.tokens[at - 2]
  if (!before || before.line !== token.line) return null
  if (recordWords.has(before.lower) && digits > 5 && token.line <= layout.firstLine + 2) return mention(layout, at, at + 1, 'code', `code ${token.lower}`, 2.5)
  if (!idWords.has(before.lower) || before.lower === 'nhs') return null
  const isLog = before.lower === 'ref' || before.lower === 'no' || before.lower === 'number'
  const isRecord = recordWords.has(layout.tokens[before.index - 1]?.lower ?? '') && token.line <= layout.firstLine + 4
  return isLog && !isRecord && layout.firstLine !== token.line ? null : mention(layout, at, at + 1, 'code', `code ${token.lower}`, 2.5)
}

/** "the Jones children", "khan family x4", "Oyelaran x3". */
function readFamily(layout: Layout, at: number, token: Token): Mention | null {
  const capital = isCapital(layout, token) || isUpperName(token)
  const canBeSmall = layout.isSmall && roleOf(token.lower) === 0 && nameClass(token.lower) !== NameClass.Name
  if (!capital && !canBeSmall) return null
  if (token.end - token.start < 3 || noSurname.has(token.lower) || roleOf(token.lower) & neverName) return null
  const end = readSurname(layout, at, true)
  const next = layout.tokens[end]
  if (end > at && (isFamilyLabel(layout, at, end) || isHousehold(layout, at, end))) return mention(layout, at, end, 'surname', `family ${foldName(token.lower)}`, 2.5)
  if (end === at || !next || next.line !== token.line) return null
  const counts = (next.lower === 'x' || next.lower === '×') && layout.tokens[end + 1]?.kind === 'number' && (layout.tokens[end + 1]?.lower.length ?? 9) === 1
  const isVerb = token.lower.endsWith('ed') || token.lower.endsWith('ing')
  if (counts && capital && !isVerb && roleOf(token.lower) === 0) return mention(layout, at, end + 2, 'surname', `family ${foldName(token.lower)}`, 1.8)
  if (next.lower === 'baby' && isAfterThe(layout, at) && !(roleOf(layout.tokens[end + 1]?.lower ?? '') & Role.Place)) return mention(layout, at, end + 1, 'surname', `family ${foldName(token.lower)}`, 2.5)
  if (!(roleOf(next.lower) & Role.Family) || next.glued) return null
  const isGroup = next.lower === 'family' || next.lower === 'families' || next.lower === 'household'
  return mention(layout, at, end + 1, 'surname', `family ${foldName(token.lower)}`, isGroup ? 0.5 : 2.5)
}

/** "Fam Osman", "fam Osman". */
function readFam(layout: Layout, at: number): Mention | null {
  const from = layout.tokens[at + 1]?.lower === ':' ? at + 2 : at + 1
  const name = layout.tokens[from]
  if (name?.line !== layout.tokens[at]?.line || name?.kind !== 'word' || !isCapital(layout, name)) return null
  const end = readSurname(layout, from, false)
  return end > from ? mention(layout, at, end, 'surname', `family ${foldName(name.lower)}`, 2.5) : null
}

function isAfterThe(layout: Layout, at: number): boolean {
  const the = layout.tokens[at - 1]
  return the?.lower === 'the' && the.line === layout.tokens[at]?.line
}

/** "Family: Okafor" and nothing more. */
function isFamilyLabel(layout: Layout, at: number, end: number): boolean {
  const label = layout.tokens[at - 2]
  const line = layout.tokens[at]?.line
  const next = layout.tokens[end]
  const isAlone = next?.line !== line || next?.lower === '.' || next?.lower === '-' || next?.lower === '|' || next?.lower === ';'
  return isAlone && layout.tokens[at - 1]?.lower === ':' && label?.line === line && familyLabels.has(label?.lower ?? '')
}

/** "Home conditions, the Doyles.": a family by its plural, where a note says whom it is about. */
function isHousehold(layout: Layout, at: number, end: number): boolean {
  const token = layout.tokens[at] as Token
  const before = layout.tokens[at - 2]
  const after = layout.tokens[end]
  if (end !== at + 1 || token.line > layout.firstLine + 1 || !token.lower.endsWith('s') || token.end - token.start < 5 || !isAfterThe(layout, at) || layout.emailOf[token.line] !== -1) return false
  if (layout.tokens[at - 1]?.shape !== 'lower' || roleOf(token.lower) !== 0 || roleOf(token.lower.slice(0, -1)) !== 0) return false
  const opens = before?.line !== token.line || before?.kind !== 'word' || before.lower === 're' || before.lower === 'about' || before.lower === 'of'
  return opens && (after?.line !== token.line || (after?.kind === 'punctuation' && !after.lower.startsWith("'")))
}

/** "JB", "J.B.", "A.K", "S (aged 9)": two or three capitals that are no abbreviation, or one that stands for a name. */
function readInitials(layout: Layout, at: number, token: Token): Mention | null {
  if (token.shape !== 'upper') return null
  if (layout.shouts[token.line] === 1) return readTitleLetters(layout, at, token)
  const isPair = isHeadPair(layout, at, at + 1)
  if (!isPair && isGluedCode(layout, at, token)) return null
  const length = token.end - token.start
  if (length > 1) {
    const next = layout.tokens[at + 1]
    if (length > 3 || (!isPair && next?.glued && next.kind !== 'punctuation' && next.lower !== "'s")) return null
    const isShort = roleOf(token.lower) !== 0 || isRecordWord(token.lower)
    const isChilds = isShort && isChildsLetters(layout, at)
    if (isShort && !isLabelled(layout, at, token) && !isChilds && !(isPair && !(roleOf(token.lower) & neverName))) return null
    return mention(layout, at, at + 1, 'initials', token.lower, isPair || isChilds ? headBase : length === 2 ? -1 : -2.5)
  }
  return readDotted(layout, at, token)
}

/** "E.M. / PATHWAY PLAN", "TW - REVIEW": letters that open a title in capitals, before a mark. */
function readTitleLetters(layout: Layout, at: number, token: Token): Mention | null {
  if (token.line !== layout.firstLine || layout.lines[token.line]?.firstToken !== at || layout.emailOf[token.line] !== -1) return null
  let end = at + 1
  let key = token.lower
  while (end < at + 6 && key.length < 3 && layout.tokens[end]?.lower === '.' && layout.tokens[end]?.glued && layout.tokens[end + 1]?.glued && singleLetter(layout, end + 1)) {
    key += layout.tokens[end + 1]?.lower ?? ''
    end += 2
  }
  const isDotted = end > at + 1
  const to = isDotted && layout.tokens[end]?.lower === '.' ? end + 1 : end
  const mark = layout.tokens[to]
  if (mark?.line !== token.line || mark.glued || (mark.lower !== '/' && mark.lower !== '-' && mark.lower !== '|')) return null
  const isWord = isDotted ? dottedWords.has(key) : key.length !== 2 || !isChildsLetters(layout, at) || roleOf(key) !== 0
  return isWord ? null : mention(layout, at, end, 'initials', key, isDotted ? 1.6 : headBase)
}

/** "Child: TB": behind such a label nothing is a short form. */
function isLabelled(layout: Layout, at: number, token: Token): boolean {
  const label = layout.tokens[at - 2]
  return layout.tokens[at - 1]?.lower === ':' && label?.line === token.line && labels.has(label.lower)
}

/** Part of "T/C", "N/A", "PN/25", "S47", "(ren)". */
function isGluedCode(layout: Layout, at: number, token: Token): boolean {
  const before = layout.tokens[at - 1]
  const after = layout.tokens[at + 1]
  if (token.glued && before && before.kind !== 'word' && before.lower !== '(' && before.lower !== '"' && before.lower !== '“' && before.lower !== '*' && before.lower !== '.') return true
  if (token.glued && before?.kind === 'word') return true
  if (after?.glued && (after.lower === '/' || after.lower === '&' || after.lower === '-' || after.lower === '_' || after.kind === 'number')) return true
  return before?.lower === '&' && before.glued
}

/** "P + R Ashworth": two first letters with one surname. */
function readPair(layout: Layout, at: number, token: Token): Mention | null {
  const link = layout.tokens[at + 1]
  const second = layout.tokens[at + 2]
  if (!link || !second || second.line !== token.line || (link.lower !== '+' && link.lower !== '&' && link.lower !== 'and')) return null
  if (second.shape !== 'upper' || !singleLetter(layout, at + 2)) return null
  const end = readSurname(layout, at + 3, false)
  return end > at + 3 ? mention(layout, at, end, 'initials', `${token.lower}${second.lower} ${foldName((layout.tokens[at + 3] as Token).lower)}`, 1.8) : null
}

function readDotted(layout: Layout, at: number, token: Token): Mention | null {
  const pair = readPair(layout, at, token)
  if (pair) return pair
  let end = at + 1
  let key = token.lower
  while (end < at + 8 && layout.tokens[end]?.lower === '.' && layout.tokens[end]?.glued && layout.tokens[end + 1]?.shape === 'upper' && layout.tokens[end + 1]?.glued && singleLetter(layout, end + 1)) {
    key += layout.tokens[end + 1]?.lower ?? ''
    end += 2
  }
  const next = layout.tokens[end]
  const afterDot = next?.lower === '.' && next.glued ? layout.tokens[end + 1] : next
  const isSurname = afterDot?.kind === 'word' && afterDot.line === token.line && !afterDot.glued && isCapital(layout, afterDot) && afterDot.end - afterDot.start > 2 && !(roleOf(afterDot.lower) & neverName)
  if (isSurname && key !== 'a' && key !== 'i') {
    const surnameEnd = readSurname(layout, afterDot.index, false)
    return mention(layout, at, surnameEnd, 'initials', `${key} ${foldName(afterDot.lower)}`, -2)
  }
  if (key.length === 1) {
    // "Q. What ...", "a) ...": a letter that counts.
    const mark = layout.tokens[end]
    if (layout.lines[token.line]?.firstToken === at && mark?.glued && (mark.lower === '.' || mark.lower === ')' || mark.lower === ':')) return null
    if (key === 'i' || key === 'y' || key === 'n' || key === 'x' || (key === 'a' && !layout.tokens[end]?.glued)) return null
    return mention(layout, at, end, 'initials', key, isHeadPair(layout, at, end) ? headBase : -2.5)
  }
  return dottedWords.has(key) && !isHeadPair(layout, at, end) ? null : mention(layout, at, end, 'initials', key, 1.6)
}

function singleLetter(layout: Layout, at: number): boolean {
  const token = layout.tokens[at]
  return token !== undefined && token.end - token.start === 1
}

function isRecordWord(lower: string): boolean {
  return (roleOf(lower) & Role.Short) !== 0
}
