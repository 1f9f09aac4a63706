import type { EntryKind } from '../events/types.js'
import type { Context } from '../note/types.js'
import { defaultProfile } from '../profile/index.js'
import type { Profile } from '../profile/types.js'
import { partials, templates } from './compiled.generated.js'
import type { ExampleFile } from './example.js'
import { exampleFiles } from './examples.generated.js'
import { type Prompt, render, type StarterFormat, type StarterValues, type TemplateSpec } from './render.js'

export type { Prompt, StarterFormat, StarterValues } from './render.js'

/** Templates to fill: the built-in ones, or a council's own with them. */
export interface StarterSet {
  readonly templates: Readonly<Record<string, TemplateSpec>>
  readonly partials: Readonly<Record<string, TemplateSpec>>
  /** Worked examples that are filled into these templates; the built-in ones where left out. */
  readonly examples?: Readonly<Record<string, ExampleFile>>
}

export const builtInStarters: StarterSet = { templates, partials, examples: exampleFiles }

export interface FillOptions {
  /** `md` where left out. */
  readonly format?: StarterFormat
  readonly profile?: Profile
  readonly starters?: StarterSet
}

/** A filled starter, and what is still to be asked. */
export interface FilledStarter {
  readonly text: string
  /** Questions whose answers are still missing, in order; their prompts stand in the text in square brackets. */
  readonly prompts: readonly Prompt[]
}

/** A worked example: an invented child, and a note that answers every question of the starter. */
export interface WorkedExample {
  readonly text: string
  readonly values: StarterValues
  /** What is known beside the note. */
  readonly context: Context
}

const kindOfEntry: Readonly<Record<string, EntryKind>> = { decision: 'decision', supervision: 'supervision', 'joint-supervision': 'supervision', 'carer-supervision': 'supervision' }

/** Ids of the built-in starters; each is the id of its event. */
export const starterIds: readonly string[] = Object.keys(templates)

/**
 * Fills the starter of an event. What is not given is asked for, in square brackets; nothing is ever answered for the author.
 *
 * @param eventId the event; where it has no starter of its own, the one it names is taken.
 * @param values what is known: date, children, answers by field.
 * @returns null where there is no such event and no such starter.
 */
export function fillStarter(eventId: string, values: StarterValues = {}, options: FillOptions = {}): FilledStarter | null {
  const { profile = defaultProfile, starters = builtInStarters, format = 'md' } = options
  const event = Object.hasOwn(profile.events, eventId) ? profile.events[eventId] : undefined
  const id = Object.hasOwn(starters.templates, eventId) ? eventId : event?.starter ?? eventId
  const template = Object.hasOwn(starters.templates, id) ? starters.templates[id] : undefined
  if (!template) return null
  const kind = event?.kind ?? kindOfEntry[id] ?? 'oversight'
  return render({ template, partials: starters.partials, values, heading: headingFor(kind, profile), format })
}

/** The questions that the starter of an event asks, in order; empty where there is no starter. */
export function promptsOf(eventId: string, values: StarterValues = {}, options: FillOptions = {}): readonly Prompt[] {
  return fillStarter(eventId, values, options)?.prompts ?? []
}

/**
 * The worked example of an event: a council's own where it has written one for the event or for the starter that the event
 * names, else a built-in one in the built-in starter, so that no example answers questions that are not asked.
 *
 * @returns null where there is none.
 */
export function workedExample(eventId: string, options: FillOptions = {}): WorkedExample | null {
  const named = options.profile?.events[eventId]?.starter ?? eventId
  for (const id of [eventId, named]) {
    for (const starters of [options.starters, builtInStarters]) {
      const found = starters && exampleFrom(starters, id, eventId, { ...options, starters })
      if (found) return found
    }
  }
  return null
}

function exampleFrom({ examples = {} }: StarterSet, id: string, eventId: string, options: FillOptions): WorkedExample | null {
  const file = Object.hasOwn(examples, id) ? examples[id] : undefined
  const filled = file && fillStarter(id, file, options)
  if (!file || !filled) return null
  const context = { recordedOn: file.date, children: file.children, event: eventId, ...(file.role === undefined ? {} : { role: file.role }) }
  return { text: filled.text, values: file, context }
}

function headingFor(kind: EntryKind, profile: Profile): string {
  return profile.entries.find((entry) => entry.kind === kind)?.heading ?? profile.headings[0] ?? 'Management oversight'
}
