import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { eventById } from '../../events/index.js'
import type { ProfileEvent } from '../../events/types.js'
import type { Profile } from '../../profile/types.js'
import type { Message, Report } from '../../report/types.js'
import type { Checker } from '../checker/client.js'
import { longDay, shortDay, today as dayOf } from '../dates.js'
import { copyText } from '../files/copy.js'
import { docxOf } from '../files/docx.js'
import { fileName, saveFile } from '../files/save.js'
import type { Draft, Keeper } from '../keep.js'
import type { Words } from '../lang/en.js'
import { sampleNote } from '../sample.js'
import type { PageSettings } from '../settings.js'
import { dateIn, missingNames, nameIn, type PutIn } from '../put-in.js'
import { isGone, starterFor, type StarterFields } from '../starters.js'
import { summaryOf } from '../summary.js'
import { contextOf, drawCard, fromDay, useAnnouncement, useFocusKept, useGuard, usePrint } from './app-parts.js'
import { Beside } from './Beside.js'
import { Fields } from './Fields.js'
import type { Puts } from './Checklist.js'
import { type FindingActs, findingId, movedBy, short } from './Findings.js'
import { Padlock } from './icons.js'
import { KeepChoice } from './KeepChoice.js'
import { NoteBar, type SaveKind } from './NoteBar.js'
import { PrintView } from './PrintView.js'
import { StatusLine, useStatus } from './StatusLine.js'
import { useKeep } from './use-keep.js'
import { type Checked, useNote } from './use-note.js'
import { WhatHappened } from './WhatHappened.js'
import { Explain, Summary } from './Windows.js'

export interface AppProps {
  readonly settings: PageSettings
  readonly profile: Profile
  readonly words: Words
  readonly keeper: Keeper
  /** `YYYY-MM-DD` by the computer's clock. */
  readonly today: string
  readonly makeChecker: (answer: (report: Report, text: string) => void) => Checker
}

type Open = { readonly kind: 'explain'; readonly ruleId: string } | { readonly kind: 'summary' }

/** The whole page. */
export function App({ settings, profile, words, keeper, today, makeChecker }: AppProps) {
  const restored = useMemo(() => (settings.keep ? keeper.restore() : null), [])
  const [fields, setFields] = useState<StarterFields>({ child: restored?.draft.child ?? '', date: restored?.draft.date ?? today, role: restored?.draft.role ?? '' })
  const [event, setEvent] = useState<ProfileEvent | null>(restored ? eventById(restored.draft.event, profile) : null)
  const [isDateGiven, setDateGiven] = useState(fields.date !== today)
  const [tab, setTab] = useState('check')
  const [open, setOpen] = useState<Open | null>(null)
  const status = useStatus()
  const kept = useKeep(keeper, restored)
  /** The last text that is safe elsewhere, or that nobody typed: leaving with it needs no question. */
  const safe = useRef('')
  const starter = useRef('')

  const besideBox = useRef<HTMLElement>(null)

  const context = contextOf(fields, event, isDateGiven)
  const draft = (): Draft => ({ ...fields, event: event?.id ?? '', text: note.editor().text() })
  const acts: FindingActs = {
    show: ({ start, end }) => { note.editor().show({ start, end }) },
    use: (message, suggestion) => { use(message, suggestion) },
    explain: (ruleId) => { setOpen({ kind: 'explain', ruleId }) },
  }
  const use = (span: Pick<Message, 'start' | 'end' | 'text'>, suggestion: string): void => {
    const editor = note.editor()
    // A finding whose words have changed since is over: the next report says what is true now.
    if (editor.text().slice(span.start, span.end) !== span.text) return
    // The card goes with the change, and the focus that was in it would be lost.
    if (document.activeElement?.closest('.card')) editor.focus()
    editor.replace(span, suggestion)
    status.tell(words.findings.replaced(short(span.text), suggestion), true)
    if (suggestion.includes('[')) {
      editor.focus()
      selectPrompt(editor.text(), span.start)
    }
  }
  const note = useNote({
    makeChecker,
    context,
    label: words.note.label,
    describedBy: 'note-help',
    placeholder: words.note.placeholder,
    changed: (text) => {
      status.changed()
      if (starter.current !== '' && isGone(starter.current, text)) {
        starter.current = ''
        setTab('check')
      }
      kept.touch(draft)
    },
    pasted: () => { status.tell(words.note.pasted) },
    drawCard: (parent, placed) => drawCard(parent, placed, words, acts),
    wentTo: (placed) => { status.say(placed ? `${short(placed.message.text)}: ${placed.message.message}` : words.findings.noneHere) },
    fix: ({ message, offer, from }) => {
      const first = offer?.suggestions[0]
      if (!offer || first === undefined) status.tell(words.findings.noSuggestion)
      else use(movedBy(offer, from - message.start), first)
    },
    toList: ({ message }) => { toFinding(message) },
  })
  const toFinding = (message: Message): void => {
    setTab('check')
    requestAnimationFrame(() => {
      const found = document.getElementById(findingId(message))
      found?.focus()
      found?.scrollIntoView({ block: 'nearest' })
    })
  }

  useEffect(() => {
    if (!restored) return
    note.editor().setText(restored.draft.text)
    if (restored.draft.text !== '') status.tell(words.keep.restored)
  }, [])
  useGuard(() => note.editor().text(), () => safe.current, kept.keep === 'week')
  useFocusKept(besideBox, '.finding, .element', note.checked)
  usePrint(() => <PrintView text={note.editor().text()} checked={note.checked} from={fromDay(note.checked, fields.date)} words={words} />)
  useAnnouncement(note.checked, words, status.say)
  useEffect(() => { kept.touch(draft) }, [fields, event])

  /** Selects the first prompt from a place on, so that typing answers it. */
  const selectPrompt = (text: string, from: number): void => {
    const prompt = text.indexOf('[', from)
    const end = text.indexOf(']', prompt)
    if (prompt >= 0 && end > prompt) note.editor().select({ start: prompt, end: end + 1 })
  }
  const putStarter = (chosen: ProfileEvent, filled: StarterFields): boolean => {
    const text = starterFor(chosen, filled, profile)
    if (text === null) return false
    const now = note.editor().text()
    if (now.trim() !== '' && now !== starter.current && now !== sampleNote) return false
    starter.current = text
    safe.current = text
    note.editor().setText(text)
    selectPrompt(text, 0)
    return true
  }
  const choose = (chosen: ProfileEvent): void => {
    setEvent(chosen)
    const isIn = putStarter(chosen, fields)
    setTab(isIn ? 'example' : 'event')
    if (isIn) status.tell(words.start.inserted, true)
    else if (!note.isEmpty) status.tell(words.start.kept)
    note.editor().focus()
  }
  const changeFields = (changed: StarterFields): void => {
    setFields(changed)
    if (changed.date !== fields.date) setDateGiven(true)
    if (event && starter.current !== '' && note.editor().text() === starter.current) putStarter(event, changed)
  }
  const addStarter = (): void => {
    const text = event ? starterFor(event, fields, profile) : null
    if (text === null) return
    const before = `${note.editor().text().trimEnd()}\n\n`
    note.editor().setText(before + text)
    note.editor().focus()
    selectPrompt(before + text, before.length)
    setTab('example')
    status.tell(words.start.inserted, true)
  }
  const put = (line: string, place: PutIn): void => {
    note.editor().replace(place, place.words)
    status.tell(words.check.isPut(line), true)
  }
  const putsFor = ({ text, report }: Checked): Puts => {
    const day = report.elements.some(({ id, level }) => id === 'date' && level === 0) ? longDay(fields.date) : ''
    const names = missingNames(fields.child, text, words.check.and)
    const about = words.check.about + names
    return {
      ...(day === '' ? {} : { date: { line: day, put: () => { put(day, dateIn(day)) } } }),
      ...(names === '' ? {} : { 'child-name': { line: about, put: () => { put(about, nameIn(note.editor().text(), report, about, words.check.about)) } } }),
    }
  }
  const copy = async (): Promise<void> => {
    const text = note.editor().text()
    if (await copyText(text)) {
      safe.current = text
      status.tell(words.do.copied)
    } else status.tell(words.do.copyFailed)
  }
  const save = (kind: SaveKind): void => {
    const text = note.editor().text()
    const name = fileName(fields.date, kind)
    if (kind === 'docx') saveFile(name, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', docxOf(text))
    // Older Windows programs show a text file without its line breaks unless they are written the Windows way.
    else saveFile(name, kind === 'md' ? 'text/markdown;charset=utf-8' : 'text/plain;charset=utf-8', kind === 'txt' ? text.replaceAll('\n', '\r\n') : text)
    safe.current = text
    status.tell(words.do.saved(name))
  }
  const clear = (): void => {
    note.editor().setText('')
    setEvent(null)
    setTab('check')
    kept.touch(draft)
    status.tell(words.do.cleared, true)
    note.editor().focus()
  }
  const trySample = (): void => {
    safe.current = sampleNote
    note.editor().setText(sampleNote)
    status.tell(words.note.exampleIn, true)
    note.editor().focus()
  }

  const privacy = kept.keep === 'off' ? words.private : kept.keep === 'session' ? words.privateKeptSession : words.privateKeptWeek(shortDay(dayOf(new Date(kept.until))))
  const beside = useMemo(
    () => <Beside checked={note.checked} from={fromDay(note.checked, fields.date)} event={event} profile={profile} words={words} acts={acts} tab={tab} setTab={setTab} puts={note.checked ? putsFor(note.checked) : {}} addStarter={event && starterFor(event, fields, profile) !== null && !note.isEmpty ? addStarter : null} />,
    [note.checked, note.isEmpty, fields, event, tab],
  )
  return (
    <>
      <a class="skip" href="#note" onClick={(press) => { press.preventDefault(); note.editor().focus() }}>{words.skip}</a>
      <header class="masthead">
        <div class="wide">
          <h1>{settings.name && <span class="council">{settings.name}</span>}{words.service}</h1>
          <p class="private"><Padlock />{privacy}</p>
        </div>
      </header>
      <main class="wide">
        <section class="start" aria-label={words.start.section}>
          <WhatHappened profile={profile} words={words} chosen={event} choose={choose} clear={() => { setEvent(null); setTab('check') }} />
          <Fields fields={fields} profile={profile} words={words} change={changeFields} />
        </section>
        <div class="desk">
          <section class="write" aria-labelledby="note-heading">
            <div class="write-head">
              <h2 id="note-heading">{words.note.heading}</h2>
              {note.isEmpty ? <button type="button" class="link" onClick={trySample}>{words.note.example}</button> : <p class="word-count">{note.checked ? words.note.words(note.checked.words) : ''} <button type="button" class="link" onClick={clear}>{words.do.clear}</button></p>}
            </div>
            <p id="note-help" class="hint">{words.note.help}</p>
            <div class="paper" ref={note.parent} />
            <StatusLine status={status} words={words} undo={() => { note.editor().undo(); status.tell(words.do.undone) }} />
            <NoteBar words={words} isEmpty={note.isEmpty} copy={() => { void copy() }} save={save} print={() => { window.print() }} summary={() => { setOpen({ kind: 'summary' }) }} />
            <div class="small-print">
              <p class="private-here" aria-hidden="true"><Padlock />{privacy}</p>
              {settings.keep && <KeepChoice keep={kept.keep} words={words} choose={(choice) => { if (!kept.choose(choice, draft())) status.tell(words.keep.blocked) }} forget={() => { kept.forget(); status.tell(words.keep.deleted) }} />}
              <details class="keys"><summary>{words.keys.heading}</summary><dl>{words.keys.rows.map(([key, what]) => <div key={key}><dt>{key}</dt><dd>{what}</dd></div>)}</dl></details>
            </div>
          </section>
          <section class="beside" aria-label={words.check.tabs} ref={besideBox} onKeyDown={(event) => { if (event.key === 'Escape') note.editor().focus() }}>{beside}</section>
        </div>
      </main>
      {open?.kind === 'explain' && <Explain ruleId={open.ruleId} words={words} close={() => { setOpen(null) }} />}
      {open?.kind === 'summary' && note.checked && (
        <Summary text={summaryOf(note.checked.report, { event: event?.name ?? '', date: fields.date, wordCount: note.checked.words }, words)} words={words} close={() => { setOpen(null) }} copied={() => { status.tell(words.summary.copied) }} />
      )}
    </>
  )
}
