import type { Score } from '../../src/report/types.js'

/**
 * The score as a page in Markdown: what each part earned, and why.
 *
 * @param titles names of the parts, where they have one.
 */
export function scorePage({ points, outOf, band, parts }: Score, titles: Readonly<Record<string, string>>): string {
  const rows = parts.map((part) => `| ${literal(titles[part.id] ?? part.id)} | ${part.points} of ${part.outOf} | ${literal(part.why)} |`)
  return [
    `# ${points} of ${outOf}: ${literal(band)}`,
    'This judges the writing of one note. It does not know the child, and it is no measure of the person who wrote it.',
    ['| Part | Points | Why |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n') + '\n'
}

/** Words of a note stand in a page as they are: nothing in them acts as Markdown or HTML. */
export function literal(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(/[\\`*_{}[\]()#+!|<>~&-]/gu, (mark) => `&#${mark.codePointAt(0) ?? 0};`)
}
