import type { Day, TimePhrase } from '../../note/types.js'
import { addDays } from '../../note/calendar.js'
import { lowerAt, type Scene } from './scene.js'

const minutesInHour = 60
const noon = 12

/** A time of the day in words: the tokens it takes, and minutes since midnight. */
interface Clock {
  readonly end: number
  readonly minutes: number
}

/** Reads `0900`, `8am`, `8.30am`, `17:00`, `noon`, `midnight` at a token; null where there is none. */
function clockAt(scene: Scene, at: number): Clock | null {
  const word = lowerAt(scene, at)
  if (word === 'noon' || word === 'midday') return { end: at + 1, minutes: noon * minutesInHour }
  if (word === 'midnight') return { end: at + 1, minutes: 24 * minutesInHour }
  const token = scene.tokens[at]
  if (token?.kind !== 'number') return null
  const length = token.end - token.start
  if (length === 4) return makeClock(at + 1, Number(word.slice(0, 2)), Number(word.slice(2)))
  if (length > 2) return null
  const hasMinutes = (lowerAt(scene, at + 1) === '.' || lowerAt(scene, at + 1) === ':') && scene.tokens[at + 2]?.kind === 'number' && scene.tokens[at + 2]?.glued === true
  const end = hasMinutes ? at + 3 : at + 1
  const half = lowerAt(scene, end)
  const hour = Number(word)
  if (half === 'am' || half === 'pm') return makeClock(end + 1, (hour % noon) + (half === 'pm' ? noon : 0), hasMinutes ? Number(lowerAt(scene, at + 2)) : 0)
  return hasMinutes && lowerAt(scene, at + 1) === ':' ? makeClock(end, hour, Number(lowerAt(scene, at + 2))) : null
}

function makeClock(end: number, hour: number, minute: number): Clock | null {
  return hour < 24 && minute < minutesInHour ? { end, minutes: hour * minutesInHour + minute } : null
}

const ahead = new Set(['by', 'at', 'before', 'b4', 'till', 'until', 'til', 'from'])

/**
 * The time of the day by which a task is to be done, from token `from` up to `end`, and the day that it falls on: the
 * entry's, or the next where that hour had gone by when the entry was made.
 */
export function clockDeadline(scene: Scene, from: number, end: number): { start: number; end: number; day: Day | null } | null {
  for (let at = from; at < end; at++) {
    const clock = (scene.timeAt[at] ?? 0) === 0 ? clockAt(scene, at) : null
    if (!clock) continue
    const isClosing = clock.end >= end || scene.tokens[clock.end]?.kind === 'punctuation'
    if (!ahead.has(lowerAt(scene, at - 1)) && !isClosing) continue
    return { start: at, end: clock.end, day: dayOf(scene, clock.minutes) }
  }
  return null
}

/** The day of a time phrase that is an hour and no more; undefined for any other. */
export function dayOfHour(scene: Scene, time: TimePhrase): Day | null | undefined {
  const clock = clockAt(scene, time.firstToken)
  return clock && clock.end === time.endToken ? dayOf(scene, clock.minutes) : undefined
}

function dayOf(scene: Scene, minutes: number): Day | null {
  const { today } = scene.note
  if (!today) return null
  const entry = entryMinutes(scene)
  return entry !== null && minutes < entry ? addDays(today, 1) : today
}

/** How near to the entry's date its time of the day stands, in tokens. */
const reach = 8

/** The time of the day at which the entry was made, where it stands beside its date. */
function entryMinutes(scene: Scene): number | null {
  const { entryDate } = scene.note
  if (!entryDate) return null
  const dated = scene.note.times.find(({ start }) => start === entryDate.start)
  if (!dated) return null
  const line = scene.tokens[dated.firstToken]?.line
  for (let at = Math.max(0, dated.firstToken - reach); at < dated.endToken + reach; at++) {
    // A year is no hour.
    if (scene.tokens[at]?.line !== line || (scene.timeAt[at] ?? 0) !== 0) continue
    const clock = clockAt(scene, at)
    if (clock) return clock.minutes
  }
  return null
}
