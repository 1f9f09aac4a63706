import type { Confidence, Evidence, Level } from '../../report/types.js'
import type { Learned } from './model.js'

interface Words {
  /** Said of words that show the element in full. */
  readonly full: string
  /** Said of words that show it in part. */
  readonly partial: string
  readonly absent: string
  /** Asked where the words may show it in full, or in part. */
  readonly isIt: string
  readonly isItMore: string
  /** Asked where it may be missing. */
  readonly where: string
}

const words: Readonly<Record<Learned, Words>> = {
  rationale: {
    full: 'Reads like a reason that is particular to this child or family',
    partial: 'Reads like a reason that would fit any child',
    absent: 'I could not find why this was decided.',
    isIt: 'Is this the reason for the decision?',
    isItMore: 'Is this reason particular to this child?',
    where: 'I could not find why this was decided. Is the reason in the note?',
  },
  impact: {
    full: 'Reads like what this means for the child',
    partial: 'Reads like a general remark about the child’s good, which would fit any child',
    absent: 'I could not find what this means for the child.',
    isIt: 'Does this say what it means for the child?',
    isItMore: 'Does this say what it means for this child in particular?',
    where: 'I could not find what this means for the child. Is it in the note?',
  },
  'review-point': {
    full: 'Reads like when and by whom progress will be looked at again',
    partial: 'Reads like a review with no day to it',
    absent: 'I could not find when progress will be looked at again.',
    isIt: 'Is this when progress will be looked at again?',
    isItMore: 'Does this say on which day progress will be looked at again?',
    where: 'I could not find when progress will be looked at again. Is it in the note?',
  },
}

const longestShown = 120

/** The plain-English reason for a verdict: told where the engine is sure, asked where it is not. */
export function sayWhy(id: Learned, level: Level, confidence: Confidence, shown: Evidence | undefined): string {
  const said = words[id]
  if (level === 0 || !shown) return confidence === 'sure' ? said.absent : said.where
  const quote = `“${shorten(shown.text)}”`
  if (confidence === 'unsure') return `${level === 2 ? said.isIt : said.isItMore} ${quote}`
  return `${level === 2 ? said.full : said.partial}: ${quote}`
}

function shorten(text: string): string {
  let flat = ''
  for (const char of text.slice(0, longestShown * 3)) flat += char === '\n' || char === '\r' || char === '\t' ? ' ' : char
  if (flat.length <= longestShown) return flat
  const cut = flat.lastIndexOf(' ', longestShown)
  return `${flat.slice(0, cut > longestShown / 2 ? cut : longestShown)}…`
}
