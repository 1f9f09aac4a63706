import type { HeadingTopic } from '../note/headings.js'
import type { ElementId } from '../report/types.js'
import { placeOfMissing, type Spot } from './place.js'
import type { Finding, Judged } from './types.js'
import { whyItMatters } from './why-it-matters.js'

/** What to say of an element that is not full. */
export interface MissingAdvice {
  readonly element: ElementId
  /** What a heading for it announces; null where none does. */
  readonly topic: HeadingTopic | null
  readonly spot: Spot
  /** What to do where it is absent. */
  readonly absent: string
  /** What to do where it is there in part. */
  readonly partial: string
}

/**
 * Turns an element that is not full into a finding: on the words that are there, or where it should stand. Its note says
 * first why the element matters, then what to do.
 * What the linter is not sure of is asked, as information; what it is sure of is a warning.
 *
 * @param judged the note and its judged elements.
 * @param advice what to say.
 * @returns no finding where the element is full, else one.
 */
export function missingElement(judged: Judged, advice: MissingAdvice): readonly Finding[] {
  const result = judged.elements[advice.element]
  if (result.level === 2) return []
  const shown = result.evidence[0]
  const place = shown ?? placeOfMissing(judged.note, advice.topic, advice.spot)
  const finding = { start: place.start, end: place.end, message: result.why, note: `${whyItMatters[advice.element]} ${result.level === 0 ? advice.absent : advice.partial}` }
  return [result.confidence === 'unsure' ? { ...finding, severity: 'info' } : finding]
}
