import { readNote } from '../../note/read.js'
import type { Line } from '../../note/types.js'
import { zip } from './zip.js'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/**
 * A note as a Word document: headings, bullets, numbers and tables as Word knows them, all else line by line.
 *
 * @returns the bytes of a .docx file; the same for the same note.
 */
export function docxOf(text: string): Uint8Array<ArrayBuffer> {
  const files = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>`,
    'word/styles.xml': `${head}<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="24"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="200" w:after="80"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style></w:styles>`,
    'word/numbering.xml': `${head}<w:numbering xmlns:w="${main}"><w:abstractNum w:abstractNumId="0">${[0, 1, 2].map((level) => `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:pPr><w:ind w:left="${360 * (level + 1)}" w:hanging="360"/></w:pPr></w:lvl>`).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/document.xml': `${head}<w:document xmlns:w="${main}"><w:body>${body(text)}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134"/></w:sectPr></w:body></w:document>`,
  }
  return zip(files)
}

function body(text: string): string {
  const { lines } = readNote(text)
  const parts: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line
    if (line.kind !== 'table-row') {
      if (line.kind !== 'table-rule') parts.push(paragraph(text, line))
      continue
    }
    const rows: Line[] = []
    for (; lines[at]?.kind === 'table-row' || lines[at]?.kind === 'table-rule'; at++) if (lines[at]?.kind === 'table-row') rows.push(lines[at] as Line)
    at--
    parts.push(table(text, rows))
  }
  return parts.join('')
}

function paragraph(text: string, line: Line): string {
  if (line.kind === 'heading') return `<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr>${run(text.slice(line.content.start, line.content.end))}</w:p>`
  if (line.kind === 'bullet') {
    const level = Math.min(2, Math.floor(line.indent / 2))
    return `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text.slice(line.content.start, line.content.end))}</w:p>`
  }
  return `<w:p>${run(text.slice(line.start, line.end))}</w:p>`
}

function table(text: string, rows: readonly Line[]): string {
  const columns = Math.max(1, ...rows.map(({ cells }) => cells.length))
  const edge = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:color="808080"/>`).join('')
  const cell = (words: string): string => `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr><w:p>${run(words)}</w:p></w:tc>`
  const row = ({ cells }: Line): string => `<w:tr>${Array.from({ length: columns }, (_, at) => cell(cells[at] ? text.slice(cells[at].start, cells[at].end) : '')).join('')}</w:tr>`
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${edge}</w:tblBorders></w:tblPr><w:tblGrid>${'<w:gridCol/>'.repeat(columns)}</w:tblGrid>${rows.map(row).join('')}</w:tbl><w:p/>`
}

function run(words: string): string {
  let end = words.length
  while (end > 0 && (words[end - 1] === '\n' || words[end - 1] === '\r')) end--
  const clean = words.slice(0, end)
  return clean === '' ? '' : `<w:r>${clean.split('\t').map((part) => `<w:t xml:space="preserve">${escape(part)}</w:t>`).join('<w:tab/>')}</w:r>`
}

/** XML knows no control characters, lone surrogates or non-characters, however they are written. */
function escape(words: string): string {
  return words
    // eslint-disable-next-line no-control-regex -- these are the very characters that XML forbids
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
