import { aboveOnNote, findHardParts, limits, mostOfNote, type Part, type Parts } from '../retext/hard.js'
import { askReadability, measures } from '../retext/plugins.js'
import { readabilityMeta } from './language-metas.js'
import { placeOfMissing } from './place.js'
import type { Finding, Judged, Rule } from './types.js'

/** Measures that must agree before one sentence is called hard, and before it counts towards a hard note. */
const agreeOnSentence = 5
const agreeOnNote = 4
/** The share of hard sentences that makes a hard note. */
const shareOfNote = 0.35
/** No more sentences than this are measured to find the worst. */
const mostSentences = 8

function check({ note, profile }: Judged): readonly Finding[] {
  const age = profile.readingAge
  const parts = findHardParts(note, age)
  const found = [...wholeNote({ note, age, parts }), ...worstSentence({ note, age, parts })]
  return found.sort((a, b) => a.start - b.start)
}

interface Reading {
  readonly note: Judged['note']
  readonly age: number
  readonly parts: Parts
}

function wholeNote({ note, age, parts }: Reading): readonly Finding[] {
  if (parts.dense.length === 0) return []
  const total = Math.min(parts.count, mostOfNote)
  const hard = askReadability(note, parts.dense.map(({ range }) => range), parts.names, age + aboveOnNote, agreeOnNote).size
  if (hard < shareOfNote * total) return []
  const { start, end } = placeOfMissing(note, null, 'start')
  return [{
    start,
    end,
    message: `Much of this note is hard to read at ${age}: ${hard} of ${total === parts.count ? 'its' : 'the first'} ${total} sentences.`,
    note: 'Read it aloud as if the child sat opposite. Where you would stop to explain, write the explanation instead; where you run out of breath, put a full stop.',
  }]
}

function worstSentence({ note, age, parts }: Reading): readonly Finding[] {
  if (parts.hard.length === 0) return []
  const candidates = [...parts.hard].sort((a, b) => b.counts.words - a.counts.words || a.range[0] - b.range[0]).slice(0, mostSentences)
  for (const { words, above } of limits) {
    const agreed = askReadability(note, candidates.map(({ range }) => range), parts.names, age + above, agreeOnSentence)
    for (const part of candidates) {
      const start = note.tokens[part.range[0]]?.start ?? 0
      const count = agreed.get(start)
      if (count !== undefined && part.counts.words >= words) return [hardSentence(note, part, age, `${count} of ${measures} measures put it above ${age + above}`)]
    }
  }
  return []
}

function hardSentence(note: Judged['note'], { range, counts }: Part, age: number, why: string): Finding {
  return {
    start: note.tokens[range[0]]?.start ?? 0,
    end: note.tokens[range[1] - 1]?.end ?? 0,
    message: `This sentence is hard to read at ${age}: it has ${counts.words} words, and ${why}.`,
    note: 'Make it two or three sentences, one thought in each, in the words that you would say to the child.',
  }
}

/**
 * A sentence, or a whole note, that is clearly too hard for the reader whom the profile names: a child of twelve unless it says otherwise.
 * At most two findings a note: the note, and its hardest sentence.
 *
 * ## Why
 *
 * “Management Oversight Guidance” asks that oversight can be “easily understood by the reader”, and that the child who reads the file one
 * day will understand how and why decisions were made.
 *
 * ## How
 *
 * Seven well-known measures (automated readability, Coleman and Liau, Dale and Chall, Flesch, Gunning, SMOG, Spache) are taken by
 * retext-readability. List items count as sentences, and so do the parts between semicolons, colons and dashes. Names and figures count as short words.
 * Nothing is said unless five measures put a sentence of twenty-five words three years above the reader (or one of twenty words four years), or four measures put more than a third of
 * the sentences two years above.
 *
 * ## When it is wrong
 *
 * The measures count words and syllables; they do not understand. A long sentence that runs on in plain words can be a pleasure to read, and a short one
 * can be hard. That is why this is never more than a hint.
 *
 * ## Examples
 *
 * ```note flagged
 * Management oversight 3 May 2024
 * The decision to continue with the current arrangements has been made following careful consideration of the available assessments and in accordance with the recommendations of the professional network at the meeting. Mia is happy.
 * ```
 *
 * ```finds
 * 2:1-2:217: The decision to continue with the current arrangements has been made following careful consideration of the available assessments and in accordance with the recommendations of the professional network at the meeting.
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Mia can stay with her gran, because her gran has come to every visit and Mia says that she sleeps well there and wants to go to the same school as her cousins in September.
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Actions:
 * - Priya to ask the school for the attendance figures by 10 May 2024
 * - Priya to visit Mia at home and see her bedroom by 14 May 2024
 * - Sam to tell the Independent Reviewing Officer about the decision by 17 May 2024
 * ```
 */
export const readability: Rule = {
  meta: readabilityMeta,
  check,
}
