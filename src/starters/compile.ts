import Handlebars from 'handlebars'
import type { TemplateSpec } from './render.js'

/** Names that a template may call; any other is an error. */
export const knownHelpers = ['part', 'verb', 'possessive', 'names', 'workingDays', 'nextWeekday', 'if', 'unless'] as const

/** What Handlebars would allow by itself and a starter does not need. */
const refusedHelpers = ['each', 'with', 'log', 'lookup', 'helperMissing', 'blockHelperMissing'] as const

const options = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { ...Object.fromEntries(refusedHelpers.map((name) => [name, false])), ...Object.fromEntries(knownHelpers.map((name) => [name, true])) },
  preventIndent: true,
}

/**
 * Compiles a starter to JavaScript source: an object that `render` takes. For build steps; nothing is run.
 *
 * @throws Error where the template cannot be read.
 */
export function precompileStarter(source: string): string {
  return String(Handlebars.precompile(source, options))
}

/**
 * Compiles a starter for use at once. It makes code out of text, so it is for the command line alone: where no code may
 * be made, compile beforehand.
 *
 * @throws Error where the template cannot be read.
 */
export function compileStarter(source: string): TemplateSpec {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the code comes from Handlebars, and runs on the machine of whoever wrote the template
  return new Function(`return ${precompileStarter(source)}`)() as TemplateSpec
}
