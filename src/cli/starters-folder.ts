import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { check } from '../check.js'
import type { Profile } from '../profile/types.js'
import { checkStarter, type StarterProblem, type StarterSource } from '../starters/check.js'
import { compileStarter } from '../starters/compile.js'
import { elementNames } from '../starters/element-names.js'
import type { ExampleFile } from '../starters/example.js'
import { builtInStarters, fillStarter, type StarterSet } from '../starters/index.js'
import { answeredBeforehand } from '../starters/prove.js'
import { UsageError } from './errors.js'
import { nearest } from './suggest.js'

/** A council's own starters, read and checked. */
export interface StarterFolder {
  /** The council's own templates and partials as they are written, by name. */
  readonly sources: { readonly templates: Sources; readonly partials: Sources }
  /** The built-in starters with the council's own in their place. Only to be used where there are no problems. */
  readonly starters: StarterSet
  /** Names of the council's own starters. */
  readonly names: readonly string[]
  readonly problems: readonly StarterProblem[]
}

type Sources = Readonly<Record<string, StarterSource>>

/**
 * Reads a folder of starters (`<event>.hbs`, `partials/<name>.hbs` for parts that they share, `examples/<event>.yml` for worked
 * examples) and finds what is wrong.
 *
 * @param folder the folder.
 * @param profile whose events the starters are for.
 * @throws UsageError where the folder cannot be read or holds no starter.
 */
export async function readStarters(folder: string, profile: Profile): Promise<StarterFolder> {
  const own = await readSources(folder, '.hbs')
  if (own === null) throw new UsageError(`${folder}: there is no such folder.`)
  const names = Object.keys(own)
  if (names.length === 0) throw new UsageError(`${folder}: there is no starter in it. A starter is a file such as late-visit.hbs, named for its event.`)
  const ownPartials = (await readSources(join(folder, 'partials'), '.hbs')) ?? {}
  const partials = { ...Object.fromEntries(Object.keys(builtInStarters.partials).map((name) => [name, { file: name, source: '' }])), ...ownPartials }
  const sources = { templates: own, partials: ownPartials }
  const problems = names.flatMap((name) => checkName(name, folder, profile) ?? checkStarter(own[name] ?? { file: name, source: '' }, known(partials)))
  if (problems.length > 0) return { sources, starters: builtInStarters, names, problems: once(problems) }
  const starters = {
    templates: { ...builtInStarters.templates, ...compileAll(own) },
    partials: { ...builtInStarters.partials, ...compileAll(ownPartials) },
  }
  const answered = names.flatMap((name) => checkAnswers(name, own[name], starters, profile))
  const examples = await readExamples(join(folder, 'examples'), starters, profile)
  return { sources, starters: { ...starters, examples: examples.examples }, names, problems: [...answered, ...examples.problems] }
}

async function readExamples(folder: string, starters: StarterSet, profile: Profile): Promise<{ examples: Readonly<Record<string, ExampleFile>>; problems: readonly StarterProblem[] }> {
  const files = await readSources(folder, '.yml')
  if (files === null || Object.keys(files).length === 0) return { examples: {}, problems: [] }
  const { checkExample, readExample } = await import('./starters-examples.js')
  const examples: Record<string, ExampleFile> = {}
  const problems: StarterProblem[] = []
  for (const [name, source] of Object.entries(files)) {
    const read = readExample(source)
    if (read.example) examples[name] = read.example
    problems.push(...read.problems, ...(read.example ? checkExample(name, source, { ...starters, examples }, profile) : []))
  }
  return { examples, problems }
}

/** A partial that stands for a built-in one: it asks for the same, so that a starter that uses it is known to ask for it. */
function standIn(name: string): string {
  const asked = fillStarter(name, {}, { starters: { templates: builtInStarters.partials, partials: {} } })?.prompts ?? []
  return asked.length === 0 ? '{{date}}{{children}}' : asked.map(({ field }) => `{{#part "${field}"}}?{{/part}}`).join('')
}

function known(partials: Readonly<Record<string, StarterSource>>): Readonly<Record<string, StarterSource>> {
  return Object.fromEntries(Object.entries(partials).map(([name, partial]) => [name, partial.source === '' ? { ...partial, source: standIn(name) } : partial]))
}

async function readSources(folder: string, ending: string): Promise<Record<string, StarterSource> | null> {
  const files = await readdir(folder).catch(() => null)
  if (files === null) return null
  const sources: Record<string, StarterSource> = {}
  for (const name of files.filter((file) => file.endsWith(ending)).sort()) {
    const file = join(folder, name)
    sources[basename(name, ending)] = { file, source: await readFile(file, 'utf8') }
  }
  return sources
}

function checkName(name: string, folder: string, profile: Profile): readonly StarterProblem[] | null {
  if (Object.hasOwn(profile.events, name)) return null
  const message = `There is no event "${name}" for this starter. Name the file for its event, or add the event to your profile.`
  return [{ file: join(folder, `${name}.hbs`), line: 1, column: 1, message, suggestion: nearest(name, Object.keys(profile.events)) }]
}

function checkAnswers(name: string, source: StarterSource | undefined, starters: StarterSet, profile: Profile): readonly StarterProblem[] {
  const unfilled = fillStarter(name, {}, { starters, profile })?.text ?? ''
  return answeredBeforehand(unfilled, check).map((element) => ({
    file: source?.file ?? name, line: 1, column: 1, suggestion: null,
    message: `This starter already gives ${elementNames[element]} before anybody has written a word. A starter asks and never answers.`,
  }))
}

function compileAll(sources: Readonly<Record<string, StarterSource>>): StarterSet['templates'] {
  return Object.fromEntries(Object.entries(sources).map(([name, { source }]) => [name, compileStarter(source)]))
}

/** A problem in a shared partial is told once. */
function once(problems: readonly StarterProblem[]): readonly StarterProblem[] {
  const seen = new Set<string>()
  return problems.filter(({ file, line, column, message }) => {
    const key = `${file}:${line}:${column}:${message}`
    return !seen.has(key) && seen.add(key)
  })
}
