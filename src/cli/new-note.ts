import { writeFile } from 'node:fs/promises'
import type { ProfileEvent } from '../events/types.js'
import type { Profile } from '../profile/types.js'
import { fieldById, fields } from '../starters/fields.js'
import { builtInStarters, fillStarter, type FillOptions, promptsOf, type StarterFormat, type StarterValues, workedExample } from '../starters/index.js'
import type { NewFlags } from './commands/new.js'
import { UsageError } from './errors.js'
import { readJsonFile } from './json-file.js'
import { findProfile } from './profile-file.js'
import { pickEvent } from './pick-event.js'
import { listEvents } from './show-events.js'
import { nearest } from './suggest.js'

/**
 * Runs `oversight new`.
 *
 * @throws UsageError where a flag, the data or a template is at fault, or a file would be written over.
 */
export async function startNote(words: string | undefined, flags: NewFlags): Promise<void> {
  const profile = await findProfile(flags.profile)
  if (flags.list) return void process.stdout.write(listEvents('', profile, 'text').text)
  const isAsked = flags.ask && process.stdin.isTTY && process.stdout.isTTY
  const given = await readValues(flags)
  const event = await chooseEvent(words, profile, isAsked)
  const options: FillOptions = { format: formatOf(flags), profile, starters: await startersOf(flags, profile) }
  const text = flags.example ? exampleText(event, options) : fill(event, isAsked ? await ask(event, given, options) : given, options)
  if (flags.output === undefined) process.stdout.write(text)
  else await writeNew(flags.output, text, flags.force === true)
}

async function chooseEvent(words: string | undefined, profile: Profile, isAsked: boolean): Promise<ProfileEvent> {
  if (words !== undefined) return pickEvent(words, profile)
  if (!isAsked) throw new UsageError('say what happened: oversight new EVENT, or in your own words, such as: oversight new police came last night. See the events with: oversight events')
  const { askEvent } = await import('./ask.js')
  return askEvent(profile).catch(onStop)
}

async function ask(event: ProfileEvent, given: StarterValues, options: FillOptions): Promise<StarterValues> {
  const { askValues } = await import('./ask.js')
  process.stderr.write(`${event.name}. Press Enter to leave a question standing in the note, Ctrl+C to stop.\n\n`)
  const values = await askValues(given, (known) => promptsOf(event.id, known, options)).catch(onStop)
  process.stderr.write('\n')
  return values
}

/** Ctrl+C while a question is asked is no fault of the program. */
function onStop(error: unknown): never {
  if (error instanceof Error && error.name === 'ExitPromptError') throw new UsageError('stopped. Nothing was written.')
  throw error
}

async function startersOf(flags: NewFlags, profile: Profile): Promise<typeof builtInStarters> {
  if (flags.templates === undefined) return builtInStarters
  const { readStarters } = await import('./starters-folder.js')
  const { formatProblem } = await import('./profile-file.js')
  const { starters, problems } = await readStarters(flags.templates, profile)
  if (problems.length > 0) throw new UsageError(problems.map((problem) => formatProblem(problem.file, problem)).join('\n'))
  return starters
}

function fill(event: ProfileEvent, values: StarterValues, options: FillOptions): string {
  const filled = fillStarter(event.id, values, options)
  if (!filled) throw new UsageError(`there is no starter for "${event.id}".`)
  return filled.text
}

function exampleText(event: ProfileEvent, options: FillOptions): string {
  const example = workedExample(event.id, options)
  if (!example) throw new UsageError(`there is no worked example for "${event.id}".`)
  return example.text
}

function formatOf({ format, output }: NewFlags): StarterFormat {
  if (format) return format
  if (output?.endsWith('.html') || output?.endsWith('.htm')) return 'html'
  return output?.endsWith('.txt') ? 'txt' : 'md'
}

/** What is known: the data file, then the flags, which win. */
async function readValues(flags: NewFlags): Promise<StarterValues> {
  const data = flags.data === undefined ? {} : ((await readJsonFile(flags.data, problemIn)) as StarterValues)
  const answers: Record<string, string | readonly string[]> = { ...data.fields }
  for (const pair of flags.field ?? []) {
    const at = pair.indexOf('=')
    if (at < 1) throw new UsageError(`--field ${pair}: write it as name=words, for example --field why="She asked to stay".`)
    const id = pair.slice(0, at)
    requireField(id, '--field')
    const earlier = flags.field?.slice(0, flags.field.indexOf(pair)).some((one) => one.startsWith(`${id}=`)) ? answers[id] : undefined
    answers[id] = earlier !== undefined && fieldById(id)?.isList ? [...(typeof earlier === 'string' ? [earlier] : earlier), pair.slice(at + 1)] : pair.slice(at + 1)
  }
  return {
    ...data,
    ...(flags.date ? { date: flags.date } : {}),
    ...(flags.child ? { children: flags.child } : {}),
    ...(flags.role ? { role: flags.role } : {}),
    ...(flags.pronoun ? { pronoun: flags.pronoun } : {}),
    fields: answers,
  }
}

function requireField(id: string, where: string): void {
  if (fieldById(id)) return
  const ids = fields.map((field) => field.id)
  const meant = nearest(id, ids)
  throw new UsageError(`${where}: there is no field "${id}".${meant ? ` Did you mean ${meant}?` : ` The fields: ${ids.join(', ')}.`}`)
}

function problemIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'expected an object with date, children, role, pronoun and fields.'
  for (const [key, part] of Object.entries(value)) {
    if (key === 'date' ? !(typeof part === 'string' && /^\d{4}-\d\d-\d\d$/u.test(part)) : false) return '"date" must be a day, YYYY-MM-DD.'
    if (key === 'children' && !isTexts(part)) return '"children" must be a list of names.'
    if (key === 'role' && typeof part !== 'string') return '"role" must be text.'
    if (key === 'pronoun' && !['she', 'he', 'they'].includes(String(part))) return '"pronoun" must be she, he or they.'
    if (!['date', 'children', 'role', 'pronoun', 'heading', 'fields'].includes(key)) return `"${key}" is not known. It may hold date, children, role, pronoun, heading and fields.`
    if (key === 'fields') {
      if (typeof part !== 'object' || part === null || Array.isArray(part)) return '"fields" must hold answers by name.'
      for (const [id, answer] of Object.entries(part as Record<string, unknown>)) {
        requireField(id, 'fields')
        if (typeof answer !== 'string' && !isTexts(answer)) return `the answer to "${id}" must be text or a list of texts.`
      }
    }
  }
  return null
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

async function writeNew(file: string, text: string, isForced: boolean): Promise<void> {
  await writeFile(file, text, { flag: isForced ? 'w' : 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw new UsageError(`${file} is there already. Choose another name, or write over it with --force.`)
    throw new UsageError(`${file}: could not be written.`)
  })
  process.stderr.write(`${file} written.\n`)
}
