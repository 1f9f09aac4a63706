import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver'
import { fromIso } from '../../note/calendar.js'
import { readFrontMatter } from '../../note/front-matter.js'
import type { Day } from '../../note/types.js'
import type { Profile } from '../../profile/types.js'
import type { Client } from '../capabilities.js'
import { deadlinesFrom } from '../days.js'
import type { Document } from '../document.js'
import { type Judged, noteOf } from '../judging.js'
import { listStarters, toSnippet, writeStarter } from '../starters.js'

const longestLine = 1000
/** What may be typed in an empty document, before anything makes it a note, to be shown the starters. */
const openings = ['/', 'oversight', 'management oversight']

/** Where something is completed. */
export interface Place {
  readonly document: Document
  readonly offset: number
  readonly client: Client
  readonly profile: Profile
  /** The day by the computer's clock, `YYYY-MM-DD`, or null: offered for a note that has no date yet. */
  readonly today: string | null
}

/**
 * What may be written at a place in a note: plain words for the term there, a deadline after “by” or “within”, a role, or,
 * where the note is only being begun, a starter.
 */
export function completeInNote(place: Place, judged: Judged): CompletionItem[] {
  const before = lineBefore(place)
  return [...starters(place, before), ...plainWords(place, judged), ...deadlines(place, before, dayOf(judged, place.today)), ...roles(place, before)]
}

/** What may be written in a document that is no note: a starter, where it is empty and one is asked for. */
export function completeElsewhere(place: Place): CompletionItem[] {
  const typed = lineBefore(place).trim().toLowerCase()
  return typed.length > 0 && openings.some((opening) => opening.startsWith(typed) || typed.startsWith(opening)) ? starters(place, lineBefore(place)) : []
}

function lineBefore({ document, offset }: Place): string {
  const start = Math.max(document.lineStart(document.lineAt(offset)), offset - longestLine)
  return document.text.slice(start, offset)
}

function dayOf(judged: Judged, today: string | null): Day | null {
  return noteOf(judged).today ?? (today === null ? null : fromIso(today))
}

/** Only while nothing else stands in the document. */
function starters(place: Place, before: string): CompletionItem[] {
  const { document, offset, profile, client, today } = place
  const line = document.lineAt(offset)
  const start = document.lineStart(line)
  const end = document.lineEnd(line)
  const front = readFrontMatter(document.text).end
  const isAlone = start >= front && document.text.slice(front, start).trim() === '' && document.text.slice(end).trim() === ''
  if (!isAlone || before.length >= longestLine) return []
  const range = document.range({ start, end })
  const typed = document.text.slice(start, end)
  const query = typed.toLowerCase().replace('/', ' ').replace(/^\s*(?:management )?oversight\b/u, ' ').trim()
  const items = listStarters(query, profile)
  return (items.length > 0 ? items : listStarters('', profile)).map((item, at) => {
    const filled = writeStarter({ id: item.id, ...(today === null ? {} : { date: today }) }, profile)
    const text = filled?.text ?? ''
    return {
      label: item.name,
      detail: item.family,
      kind: CompletionItemKind.Snippet,
      documentation: item.search.slice(0, 8).join(', '),
      // The server has searched already; the client is to keep what it was given.
      filterText: `${typed}${typed === '' ? '' : ' '}${item.name} ${item.search.join(' ')}`,
      sortText: String(at).padStart(3, '0'),
      ...(client.takesSnippets ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
      textEdit: { range, newText: client.takesSnippets ? toSnippet({ text }) : text },
    }
  })
}

/** What the finding that ends here, or that the caret is in, could say instead. */
function plainWords({ document, offset }: Place, { report }: Judged): CompletionItem[] {
  return report.messages
    .filter(({ ruleId, start, end }) => ruleId === 'jargon' && start < offset && offset <= end)
    .flatMap(({ start, end, text, suggestions, keepRisk }) =>
      suggestions.map((words, at) => ({
        label: words,
        detail: keepRisk ? `for “${text}”: keep the risk as explicit as it is` : `plain words for “${text}”`,
        kind: CompletionItemKind.Text,
        filterText: text,
        sortText: `0${at}`,
        textEdit: { range: document.range({ start, end }), newText: words },
      })),
    )
}

/** After “by” or “within”, with whatever of the deadline has been typed. */
function deadlines({ document, offset }: Place, before: string, from: Day | null): CompletionItem[] {
  const found = /(?:^|[^\p{L}\p{Nd}])((?:by|within|in)[ \t]+(?:\d{1,3}[ \t]*)?(?:[a-z]{1,9}[ \t]*){0,2})$/iu.exec(before)
  const typed = found?.[1]
  if (!from || typed === undefined) return []
  const wanted = typed.toLowerCase().replace(/^(?:by|within|in)\s+/u, '').trim()
  const range = document.range({ start: offset - typed.length, end: offset })
  const lead = typed.startsWith('B') || typed.startsWith('W') || typed.startsWith('I') ? 'By' : 'by'
  return deadlinesFrom(from)
    .filter((choice) => choice.typed.startsWith(wanted) || choice.words.toLowerCase().includes(wanted))
    .map((choice, at) => ({
      label: choice.words,
      kind: CompletionItemKind.Value,
      filterText: `${typed}${choice.typed}`,
      sortText: `1${String(at).padStart(2, '0')}`,
      textEdit: { range, newText: lead + choice.words.slice(2) },
    }))
}

const longestWord = 30

/** The word that the text ends in, or its last letters where it is very long. */
function wordBefore(text: string): string {
  let start = text.length
  while (start > 0 && text.length - start < longestWord && /[\p{L}']/u.test(text.charAt(start - 1))) start--
  return text.slice(start)
}

/** The roles of the profile whose name or short form begins with the word being typed. */
function roles({ document, offset, profile }: Place, before: string): CompletionItem[] {
  const word = wordBefore(before)
  if (word.length < 2) return []
  const typed = word.toLowerCase()
  const range = document.range({ start: offset - word.length, end: offset })
  return profile.roles
    .filter(({ id, title, aliases }) => [id, title, ...aliases].some((name) => name.toLowerCase().startsWith(typed)))
    .map(({ id, title }, at) => ({
      label: title,
      detail: id,
      kind: CompletionItemKind.Reference,
      filterText: `${word} ${title} ${id}`,
      sortText: `2${String(at).padStart(2, '0')}`,
      textEdit: { range, newText: title },
    }))
}
