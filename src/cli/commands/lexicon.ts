import type { Command } from 'commander'
import type { TermEntry } from '../../lexicon/lookup.js'

/** Adds `oversight lexicon`. */
export function registerLexicon(program: Command): void {
  program
    .command('lexicon')
    .description('say why a word or phrase is flagged, by whom, and what could stand in its place')
    .argument('<words...>', 'the word or phrase')
    .option('--json', 'as JSON')
    .action(async (words: string[], flags: { json?: true }) => {
      const { isEveryday, lookUp } = await import('../../lexicon/lookup.js')
      const phrase = words.join(' ')
      const entries = lookUp(phrase)
      if (flags.json) return void process.stdout.write(`${JSON.stringify(entries, null, 2)}\n`)
      if (entries.length > 0) return void process.stdout.write(`${entries.map(show).join('\n\n')}\n`)
      const said = isEveryday(phrase) ? `“${phrase}” is taken to be known to everybody and is never flagged.` : `“${phrase}” is not in the lexicon. Capitals that a note does not explain are flagged as jargon all the same.`
      process.stdout.write(`${said}\n`)
    })
}

function show(entry: TermEntry): string {
  const lead = entry.isAmbiguous ? 'May stand for' : 'Say instead'
  const lines = [
    `${entry.term}  (${entry.rule}${entry.isFlagged ? '' : ', debated: never flagged'})`,
    ...(entry.why ? [`  ${entry.why}`] : []),
    ...(entry.says.length > 0 ? [`  ${lead}: ${entry.says.join('; ')}`] : []),
    ...(entry.keepRisk ? ['  Keep the risk as explicit as it was.'] : []),
    `  Source: ${[entry.source.title, entry.source.publisher, entry.source.address].filter(Boolean).join(', ')}`,
  ]
  return lines.join('\n')
}
