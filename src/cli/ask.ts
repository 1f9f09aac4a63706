import input from '@inquirer/input'
import search from '@inquirer/search'
import { eventsOf } from '../events/index.js'
import { searchEvents } from '../events/search.js'
import type { ProfileEvent } from '../events/types.js'
import type { Profile } from '../profile/types.js'
import { fieldById } from '../starters/fields.js'
import type { Prompt, StarterValues } from '../starters/index.js'

/** Asks what happened, searching while one types. */
export async function askEvent(profile: Profile): Promise<ProfileEvent> {
  return search<ProfileEvent>({
    message: 'What happened?',
    source: (typed) => {
      const events = typed?.trim() ? searchEvents(typed, profile).map(({ event }) => event) : eventsOf(profile)
      return events.map((event) => ({ name: event.name, value: event, description: event.id }))
    },
  })
}

/**
 * Asks for what is missing: the date, the child, and each question of the starter. An empty answer leaves the question
 * standing in the note.
 *
 * @param given what is known already.
 * @param promptsFor the questions still open for some values.
 */
export async function askValues(given: StarterValues, promptsFor: (values: StarterValues) => readonly Prompt[]): Promise<StarterValues> {
  const children = given.children ?? namesIn(await input({ message: 'The child\u2019s first name (commas between several)' }))
  const date = given.date ?? (await input({ message: 'The day of this entry, YYYY-MM-DD', default: today(), validate: (text) => text === '' || /^\d{4}-\d\d-\d\d$/u.test(text) || 'Write it as YYYY-MM-DD.' }))
  const known: StarterValues = { ...given, ...(children.length > 0 ? { children } : {}), ...(date ? { date } : {}) }
  const answers: Record<string, string | readonly string[]> = { ...known.fields }
  for (const prompt of promptsFor(known)) {
    const answer = fieldById(prompt.field)?.isList ? await askLines(prompt) : await input({ message: messageOf(prompt) })
    if (answer.length > 0) answers[prompt.field] = answer
  }
  return { ...known, fields: answers }
}

async function askLines(prompt: Prompt): Promise<readonly string[]> {
  const lines: string[] = []
  for (;;) {
    const line = await input({ message: lines.length === 0 ? messageOf(prompt) : 'And? (empty to go on)' })
    if (line.trim() === '') return lines
    lines.push(line.trim())
  }
}

function messageOf({ label, question }: Prompt): string {
  return label === '' ? question : `${label}: ${question}`
}

function namesIn(text: string): readonly string[] {
  return text.split(',').map((name) => name.trim()).filter(Boolean)
}

/** Only offered, never taken unseen: what is written does not depend on the clock. */
function today(): string {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}
