import type { Note, Sentence, Span } from '../note/types.js'
import { ScanTable } from './cue-scan.js'
import { eventCues, mustSay } from './data.generated.js'

/** A cue in the manager's own words. */
export interface CueHit extends Span {
  readonly firstToken: number
  readonly endToken: number
  readonly sentence: Sentence
}

const groups = [...Object.keys(eventCues), ...mustSay.map(({ id }) => `say:${id}`)]
const groupIds = new Map(groups.map((name, id) => [name, id]))
const table = new ScanTable([...Object.values(eventCues), ...mustSay.map(({ cues }) => cues)])
const none: readonly CueHit[] = []

/** Many rules ask of the same note; what was found goes when the note goes. */
const found = new WeakMap<Note, readonly (readonly CueHit[])[]>()

/**
 * Where the cues of a group stand in the manager's own sentences, in order; those of a pasted email are left out.
 *
 * @param group a group of `lexicon/events/cues.yml`, or `say:` and the id of something that must be said.
 */
export function cuesIn(note: Note, group: string): readonly CueHit[] {
  let hits = found.get(note)
  if (!hits) found.set(note, (hits = scan(note)))
  return hits[groupIds.get(group) ?? -1] ?? none
}

/** Whether the manager's own words hold any cue of a group. */
export function says(note: Note, group: string): boolean {
  return cuesIn(note, group).length > 0
}

/** Whether a cue of a group stands wholly in the tokens from `from` up to, not including, `end`. */
export function hasCueBetween(note: Note, group: string, from: number, end: number): boolean {
  return firstCueBetween(note, group, from, end) !== null
}

/** The first cue of a group that stands wholly in the tokens from `from` up to, not including, `end`; null where there is none. */
export function firstCueBetween(note: Note, group: string, from: number, end: number): CueHit | null {
  const hits = cuesIn(note, group)
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hits[middle]?.firstToken ?? 0) < from) low = middle + 1
    else high = middle
  }
  for (let at = low; at < hits.length; at++) {
    const hit = hits[at]
    if (!hit || hit.firstToken >= end) return null
    if (hit.endToken <= end) return hit
  }
  return null
}

/** The sentence that a token stands in, or null where it stands in none of the manager's own. */
export function sentenceAt(note: Note, token: number): Sentence | null {
  let low = 0
  let high = note.sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((note.sentences[middle]?.endToken ?? 0) <= token) low = middle + 1
    else high = middle
  }
  const sentence = note.sentences[low]
  return sentence && sentence.firstToken <= token && !sentence.inEmail ? sentence : null
}

/** The first line with words, without marks: where a finding about the whole note stands. The whole text where there is none. */
export function titlePlace(note: Note): Span {
  const line = note.lines.find(({ firstToken, endToken }) => endToken > firstToken)
  return line?.content ?? { start: 0, end: note.text.length }
}

function scan(note: Note): readonly (readonly CueHit[])[] {
  const hits: CueHit[][] = groups.map(() => [])
  for (const sentence of note.sentences) {
    if (sentence.inEmail) continue
    table.scan(note.tokens, sentence.firstToken, sentence.endToken, (group, firstToken, endToken) => {
      const list = hits[group]
      const start = note.tokens[firstToken]?.start ?? 0
      const end = note.tokens[endToken - 1]?.end ?? start
      const last = list?.[list.length - 1]
      // At one place the longest cue of a group stands for the others.
      if (list && last?.firstToken === firstToken) list.pop()
      list?.push(last?.firstToken === firstToken && last.endToken > endToken ? last : { start, end, firstToken, endToken, sentence })
    })
  }
  return hits
}
