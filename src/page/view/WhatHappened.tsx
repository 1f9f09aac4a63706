import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks'
import { formatLevel } from '../../events/level.js'
import { searchEvents } from '../../events/search.js'
import type { ProfileEvent } from '../../events/types.js'
import type { Profile } from '../../profile/types.js'
import type { Words } from '../lang/en.js'

interface Props {
  readonly profile: Profile
  readonly words: Words
  readonly chosen: ProfileEvent | null
  readonly choose: (event: ProfileEvent) => void
  readonly clear: () => void
}

const mostShown = 8

/** Finds the event that calls for the note, by everyday words or the council's own. */
export function WhatHappened({ profile, words, chosen, choose, clear }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const wasChosen = useRef(false)
  useEffect(() => {
    if (!chosen && wasChosen.current) input.current?.focus()
    wasChosen.current = chosen !== null
  }, [chosen])
  if (!chosen) return <Search profile={profile} words={words} choose={choose} input={input} />
  return (
    <div class="chosen">
      <p class="field-label" id="chosen-label">{words.start.chosen}</p>
      <p class="chosen-name"><strong>{chosen.name}</strong> <button ref={button} type="button" class="link" aria-describedby="chosen-label" onClick={clear}>{words.start.clear}</button></p>
    </div>
  )
}

interface SearchProps extends Pick<Props, 'profile' | 'words' | 'choose'> {
  readonly input: { current: HTMLInputElement | null }
}

function Search({ profile, words, choose, input }: SearchProps) {
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(-1)
  const [isOpen, setOpen] = useState(false)
  const list = useId()
  const matches = useMemo(() => (query.trim() === '' ? [] : searchEvents(query, profile, mostShown)), [query, profile])
  const isShown = isOpen && query.trim() !== ''
  const pick = (index: number): void => {
    const match = matches[index]
    if (match) choose(match.event)
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') { setOpen(false); setAt(-1); return }
    if (event.key === 'Enter' && isShown) { event.preventDefault(); pick(Math.max(at, 0)); return }
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || matches.length === 0) return
    event.preventDefault()
    setOpen(true)
    setAt(event.key === 'ArrowDown' ? (at + 1) % matches.length : (at <= 0 ? matches.length : at) - 1)
  }
  return (
    <div class="search">
      <label for="event-search" class="field-label">{words.start.heading}</label>
      <p class="hint" id="event-hint">{words.start.hint}</p>
      <div class="search-box">
        <input
          id="event-search" ref={input} type="text" role="combobox" autocomplete="off" spellcheck={false}
          aria-expanded={isShown && matches.length > 0} aria-controls={list} aria-autocomplete="list" aria-describedby="event-hint"
          {...(at >= 0 && isShown ? { 'aria-activedescendant': `${list}-${at}` } : {})}
          value={query}
          onInput={(event) => { setQuery(event.currentTarget.value); setOpen(true); setAt(-1) }}
          onFocus={() => { setOpen(true) }}
          onBlur={() => { setOpen(false) }}
          onKeyDown={keys}
        />
        <ul id={list} role="listbox" aria-label={words.start.heading} class="matches" hidden={!isShown || matches.length === 0}>
          {matches.map(({ event, matched }, index) => (
            <li
              key={event.id} id={`${list}-${index}`} role="option" aria-selected={index === at} class="match"
              onMouseDown={(press) => { press.preventDefault() }}
              onClick={() => { pick(index) }}
            >
              <span class="match-name">{event.name}</span>
              <span class="match-facts">{facts(event, matched)}</span>
            </li>
          ))}
        </ul>
        {isShown && matches.length === 0 && query.trim().length > 2 && <p class="no-match">{words.start.noMatch}</p>}
      </div>
      <p class="hidden-text" role="status">{isShown ? (matches.length > 0 ? words.start.found(matches.length) : words.start.noMatch) : ''}</p>
    </div>
  )
}

function facts(event: ProfileEvent, matched: string): string {
  const level = event.level ? formatLevel(event.level) : ''
  return [event.family, ...(matched.toLowerCase() === event.name.toLowerCase() ? [] : [`“${matched}”`]), ...(level ? [level] : [])].join(' · ')
}
