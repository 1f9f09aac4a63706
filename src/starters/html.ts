/** Writes a value into HTML: nothing in it is read as HTML, and its line breaks stay. */
export function writeHtml(value: string): string {
  return escape(value).replaceAll('\n', '<br>')
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
}

/**
 * Turns a starter's few marks (a heading, labels, bullets, paragraphs) into one self-contained HTML page.
 *
 * @param marked the starter's own Markdown, values held apart.
 * @param title the page's title.
 * @param fill puts the values of a line back, written for HTML.
 */
export function toHtml(marked: string, title: string, fill: (line: string) => string): string {
  const body: string[] = []
  let inList = false
  for (const line of marked.split('\n')) {
    const isItem = line.startsWith('- ')
    if (inList !== isItem) body.push(isItem ? '<ul>' : '</ul>')
    inList = isItem
    if (line === '') continue
    if (isItem) body.push(`<li>${fill(markLabels(escapeTemplate(line.slice(2))))}</li>`)
    else if (line.startsWith('## ')) body.push(`<h1>${fill(escapeTemplate(line.slice(3)))}</h1>`)
    else body.push(`<p>${fill(markLabels(escapeTemplate(line)))}</p>`)
  }
  if (inList) body.push('</ul>')
  return `<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${escape(title)}</title>\n</head>\n<body>\n<main>\n${body.join('\n')}\n</main>\n</body>\n</html>\n`
}

/** Handlebars has escaped what a template inserts; its own text has been left as written. */
function escapeTemplate(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function markLabels(line: string): string {
  let out = ''
  let isOpen = false
  line.split('**').forEach((piece, at) => {
    if (at > 0) {
      out += isOpen ? '</strong>' : '<strong>'
      isOpen = !isOpen
    }
    out += piece
  })
  return isOpen ? `${out}</strong>` : out
}
