import type { Report } from '../../src/report/types.js'
import { elementTitles } from '../../src/report/words.js'

/** The score as a page in Markdown: what each part earned, and why. */
export function scorePage({ score: { points, outOf, band, parts }, elements }: Pick<Report, 'score' | 'elements'>): string {
  const rows = parts.map((part) => {
    const element = elements.find(({ id }) => id === part.id)
    const earned = part.outOf === 0 ? `${part.points}` : `${part.points} of ${part.outOf}`
    return `| ${literal(element ? elementTitles[element.id] : part.why)} | ${earned} | ${literal(element?.why ?? '')} |`
  })
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
