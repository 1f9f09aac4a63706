import { type ComponentChild, type RefObject, render } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { ProfileEvent } from '../../events/types.js'
import type { Context } from '../../note/types.js'
import type { Placed } from '../editor/marks.js'
import { adviceOf } from '../findings.js'
import type { Words } from '../lang/en.js'
import { namesIn, type StarterFields } from '../starters.js'
import { Also, Finding, type FindingActs, movedBy } from './Findings.js'
import type { Checked } from './use-note.js'

/** What is known of the note besides its text. The day that the page itself put into the field is no knowledge. */
export function contextOf(fields: StarterFields, event: ProfileEvent | null, isDateGiven: boolean): Context {
  const children = namesIn(fields.child)
  return {
    ...(fields.date && isDateGiven ? { recordedOn: fields.date } : {}),
    ...(children.length > 0 ? { children } : {}),
    ...(event ? { event: event.id } : {}),
    ...(fields.role ? { role: fields.role } : {}),
  }
}

/** The day that deadlines count from: the note's own date, else the day it is recorded. */
export function fromDay(checked: Checked | null, recorded: string): string {
  return checked?.report.elements.find(({ id }) => id === 'date')?.value ?? recorded
}

/** Fills the card under marked words. */
export function drawCard(parent: HTMLElement, placed: Placed, words: Words, acts: FindingActs): () => void {
  const { message, from } = placed
  // The words may have moved since the report: what is done is done where they stand now.
  const here: FindingActs = { ...acts, use: (one, suggestion) => { acts.use(movedBy(one, from - message.start), suggestion) } }
  render(
    <div class="card-inner" role="group" aria-label={message.message}>
      <Finding finding={placed} words={words} acts={here} isCard />
      <p class="advice">{adviceOf(message)}</p>
      <Also finding={placed} words={words} acts={acts} />
      <button type="button" class="link" onClick={() => { acts.explain(message.ruleId) }}>{words.findings.explain}</button>
    </div>,
    parent,
  )
  return () => { render(null, parent) }
}

/** Asks before leaving with words that are nowhere else. */
export function useGuard(text: () => string, safe: () => string, isKept: boolean): void {
  const latest = useRef(isKept)
  latest.current = isKept
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      const now = text()
      if (latest.current || now.trim() === '' || now === safe()) return
      event.preventDefault()
    }
    addEventListener('beforeunload', ask)
    return () => { removeEventListener('beforeunload', ask) }
  }, [])
}

/** Fills the sheet only while it is printed: a long note is not held twice. */
export function usePrint(sheet: () => ComponentChild): void {
  const latest = useRef(sheet)
  latest.current = sheet
  useEffect(() => {
    const paper = document.getElementById('sheet')
    if (!paper) return undefined
    const fill = (): void => { render(latest.current(), paper) }
    const empty = (): void => { render(null, paper) }
    addEventListener('beforeprint', fill)
    addEventListener('afterprint', empty)
    return () => {
      removeEventListener('beforeprint', fill)
      removeEventListener('afterprint', empty)
    }
  }, [])
}

/**
 * Keeps the place of somebody who works through a list by keyboard: where a new report takes away what has the focus, its
 * place in the list gets it.
 *
 * @param places selects the things of the list, in whose order the place is counted.
 */
export function useFocusKept(box: RefObject<HTMLElement | null>, places: string, checked: object | null): void {
  const last = useRef(-1)
  const all = (): readonly HTMLElement[] => [...box.current?.querySelectorAll<HTMLElement>(places) ?? []]
  useEffect(() => {
    const follow = (event: FocusEvent): void => { last.current = all().findIndex((place) => place.contains(event.target as Node)) }
    document.addEventListener('focusin', follow)
    return () => { document.removeEventListener('focusin', follow) }
  }, [])
  useEffect(() => {
    if (last.current < 0 || document.activeElement !== document.body) return
    const now = all()
    const place = now[Math.min(last.current, now.length - 1)]
    if (!place) return
    place.tabIndex = -1
    place.focus()
  }, [checked])
}

const pause = 1200

/** Tells, once the typing pauses, how the note stands, where that has changed. */
export function useAnnouncement(checked: Checked | null, words: Words, say: (text: string) => void): void {
  const last = useRef('')
  useEffect(() => {
    if (!checked) return undefined
    const { elements } = checked.report
    const timer = setTimeout(() => {
      const there = elements.filter(({ level }) => level === 2).length
      const text = words.check.announce(there, elements.length, checked.findings.length)
      if (text !== last.current) say(text)
      last.current = text
    }, pause)
    return () => { clearTimeout(timer) }
  }, [checked])
}
