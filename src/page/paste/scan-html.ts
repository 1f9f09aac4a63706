/** What is told of some HTML, in its order. Names are in lower case. */
export interface HtmlEvents {
  readonly open: (name: string, attribute: (name: string) => string) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

/** Elements whose content is never markup, and never words for a note either. */
const raw = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext'])

const named: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: '\u00a0', pound: '£', euro: '€', copy: '©', deg: '°', middot: '·', bull: '•', hellip: '…', ndash: '–', mdash: '—',
  lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', frac12: '½', frac14: '¼', eacute: 'é', egrave: 'è', acirc: 'â', ecirc: 'ê', icirc: 'î', ocirc: 'ô', ucirc: 'û', shy: '\u00ad', times: '×', rarr: '→',
}

/**
 * Reads HTML as it lies on a clipboard: tags, words, comments. No document is made of it, so nothing in it can run, load
 * or be styled. Takes time linear in its length and never throws.
 */
export function scanHtml(html: string, events: HtmlEvents): void {
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const end = open < 0 ? html.length : open
    if (end > at) events.text(decode(html.slice(at, end)))
    if (open < 0) return
    at = readMarkup(html, open, events)
  }
}

/** Reads what begins with a `<`. Gives the place after it. */
function readMarkup(html: string, open: number, events: HtmlEvents): number {
  const next = html[open + 1] ?? ''
  if (html.startsWith('<!--', open)) return after(html, '-->', open + 4)
  if (next === '!' || next === '?') return after(html, '>', open)
  const isEnd = next === '/'
  const from = isEnd ? open + 2 : open + 1
  if (!/[a-z]/iu.test(html[from] ?? '')) {
    events.text('<')
    return open + 1
  }
  let at = from
  while (at < html.length && !/[\s/>]/u.test(html[at] ?? '')) at++
  const name = html.slice(from, at).toLowerCase()
  const { attributes, end } = readAttributes(html, at)
  if (isEnd) {
    events.close(name)
    return end
  }
  if (raw.has(name)) return afterRaw(html, name, end)
  events.open(name, (wanted) => attributes.get(wanted) ?? '')
  return end
}

function readAttributes(html: string, start: number): { readonly attributes: ReadonlyMap<string, string>; readonly end: number } {
  const attributes = new Map<string, string>()
  let at = start
  while (at < html.length && html[at] !== '>') {
    if (/[\s/]/u.test(html[at] ?? '')) {
      at++
      continue
    }
    const nameStart = at
    at++
    while (at < html.length && !/[\s/>=]/u.test(html[at] ?? '')) at++
    const name = html.slice(nameStart, at).toLowerCase()
    while (/\s/u.test(html[at] ?? '')) at++
    if (html[at] !== '=') continue
    at++
    while (/\s/u.test(html[at] ?? '')) at++
    const quote = html[at]
    const valueStart = quote === '"' || quote === '\'' ? at + 1 : at
    if (valueStart > at) at = before(html, quote ?? '', valueStart)
    else while (at < html.length && !/[\s>]/u.test(html[at] ?? '')) at++
    if (!attributes.has(name)) attributes.set(name, html.slice(valueStart, at))
    if (valueStart > nameStart && html[at] === quote && (quote === '"' || quote === '\'')) at++
  }
  return { attributes, end: Math.min(at + 1, html.length) }
}

/** The place after the end tag of an element that holds no markup. */
function afterRaw(html: string, name: string, start: number): number {
  for (let at = html.indexOf('</', start); at >= 0; at = html.indexOf('</', at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return after(html, '>', at)
  }
  return html.length
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from)
  return at < 0 ? html.length : at + mark.length
}

function before(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from)
  return at < 0 ? html.length : at
}

function decode(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,7}));?/gu, (all, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(named, name) ? named[name] ?? all : all
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ''
  })
}
