import type { Token } from '../types.js'
import { ageAfter } from './age.js'
import type { Layout } from './parts.js'
import { neverName, Role, roleOf } from './words.js'

const links: ReadonlySet<string> = new Set(['+', '&', 'and', 'n'])
const siblings: ReadonlySet<string> = new Set(['sis', 'bro', 'sib', 'sibs', 'sibling', 'siblings', 'brother', 'sister', 'brothers', 'sisters', 'twin'])
/** Two letters that stand for a thing of the work, whoever's initials they could be. */
const ofTheWork: ReadonlySet<string> = new Set(
  'pc cp cc po ep ea ei la ld lp mh pp sd se sg cf ci sc ra fc ic dv da ht td ok pe tv id hp hr mp pi qa mo oa rd rh pm am im pr pd pn ss sa st yc yo yp yr ya tc vc wc wk ws rc cs cm dd uc ni na ip iq fu'.split(' '),
)
/** Letters joined by "&" that are one word. */
const oneWord: ReadonlySet<string> = new Set(['dv', 'ae', 'qa', 'ms', 'bb', 'pp', 'hs', 'tc', 'rr', 'ff', 'ps', 'no', 'yn'])
const opensPiece: ReadonlySet<string> = new Set(['-', '|', '||', '/', ':', ',', '.', '(', 're', 'of', 'for', 'fam', 'family', 'about', '·', '•'])
const endsPiece: ReadonlySet<string> = new Set(['.', ',', '-', '|', '||', '(', ':', ';', '+', '&', '·', '•'])
const longest = 3

/**
 * Tells whether two letters that are a short form elsewhere ("TB", "DS") stand here for a child: alone in the piece of the heading
 * where a note names its child, or with an age.
 *
 * @param layout the note.
 * @param at index of the letters' token.
 */
export function isChildsLetters(layout: Layout, at: number): boolean {
  const token = layout.tokens[at] as Token
  const isTitle = (roleOf(token.lower) & Role.Title) !== 0
  if (token.end - token.start !== 2 || ofTheWork.has(token.lower) || (!isTitle && roleOf(token.lower) & neverName)) return false
  if (!isTitle && ageAfter(layout, at + 1, token.line)) return true
  return isAtHead(layout, token.line, 2) && opens(layout, at) && closes(layout, at + 1, token.line, isTitle)
}

/**
 * Tells whether letters are one of a pair at the head of the note: "R & K", "AB + CB", "S.M & T.M.", "TB + sis".
 *
 * @param layout the note.
 * @param from index of the letters' first token.
 * @param end index after their last.
 */
export function isHeadPair(layout: Layout, from: number, end: number): boolean {
  const first = layout.tokens[from] as Token
  if (!isAtHead(layout, first.line, 1)) return false
  const right = isLink(layout, end, first.line) ? partner(layout, end + 1, first.line) : ''
  const dot = layout.tokens[from - 1]?.lower === '.' ? 1 : 0
  const left = isLink(layout, from - 1 - dot, first.line) ? lettersBefore(layout, from - 2 - dot, first.line) : ''
  if (right === '' && left === '') return false
  return !oneWord.has(first.lower + right) && !oneWord.has(left + first.lower)
}

function isAtHead(layout: Layout, line: number, most: number): boolean {
  return layout.firstLine >= 0 && line <= layout.firstLine + most && layout.emailOf[line] === -1
}

function isLink(layout: Layout, at: number, line: number): boolean {
  const token = layout.tokens[at]
  // "C&F", "R&R": one word.
  return token?.line === line && links.has(token.lower) && !token.glued
}

/** The letters, or the word for a sibling, after a link; empty where neither stands there. */
function partner(layout: Layout, at: number, line: number): string {
  const token = layout.tokens[at]
  if (token?.line !== line) return ''
  return siblings.has(token.lower) || isLetters(token) ? token.lower : ''
}

function lettersBefore(layout: Layout, at: number, line: number): string {
  const token = layout.tokens[at]?.lower === '.' ? layout.tokens[at - 1] : layout.tokens[at]
  return token?.line === line && isLetters(token) ? token.lower : ''
}

function isLetters(token: Token): boolean {
  if (token.kind !== 'word' || token.shape !== 'upper' || token.end - token.start > longest || token.lower === 'i') return false
  return !ofTheWork.has(token.lower) && (token.end - token.start === 1 || !(roleOf(token.lower) & neverName))
}

function opens(layout: Layout, at: number): boolean {
  const token = layout.tokens[at] as Token
  const before = layout.tokens[at - 1]
  return before?.line !== token.line || before.kind === 'number' || (opensPiece.has(before.lower) && !(before.glued && token.glued))
}

function closes(layout: Layout, at: number, line: number, isTitle: boolean): boolean {
  const after = layout.tokens[at]
  if (after?.line !== line) return true
  if (isTitle && after.lower !== '.' && after.lower !== ',' && after.lower !== '-') return false
  return endsPiece.has(after.lower) && !(after.glued && layout.tokens[at + 1]?.glued === true)
}
