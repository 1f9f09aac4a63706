import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { richText } from '../../src/page/paste/write-plain.js'
import { cpuTime } from '../kit/cpu-time.js'
import { hostile } from '../browser/kit/hostile.js'
import { outlookHtml, wordHtml } from '../browser/kit/office.js'

describe('richText', () => {
  it('keeps bullets, nested bullets and numbers', () => {
    expect(richText('<p>Actions:</p><ul><li>Priya to ring<li>Sam to visit<ul><li>at school</ul><li><p>Jo to write</p></ul><ol start=3><li>third</li><li>fourth</li></ol>'))
      .toBe('Actions:\n- Priya to ring\n- Sam to visit\n  - at school\n- Jo to write\n3. third\n4. fourth')
  })

  it('keeps tables as rows, also where end tags are left out', () => {
    expect(richText('<table><tr><th><p>What</p><th>Who<tr><td>Visit\nMia<br>today<td>Priya</table>after')).toBe('| What | Who |\n| Visit Mia today | Priya |\nafter')
  })

  it('keeps line breaks, and one empty line for any number of empty paragraphs', () => {
    expect(richText('<p>One<br>two</p><p><o:p>&nbsp;</o:p></p><p>&#160;</p><p>Three&nbsp; four &amp; five</p><ul><li>x</ul>')).toBe('One\ntwo\n\nThree  four & five\n- x')
  })

  it('reads what Word and Outlook write', () => {
    expect(richText(wordHtml)).toBe('Management oversight 3 May 2024\n\nMia (7) was seen at school.\nShe was well.\n- Priya to ring gran\n- Sam to visit\n1. First\n| What | Who | When |\n| Ring the school | Priya | 10 May 2024 |\nReview on 17 May 2024.')
    expect(richText(outlookHtml)).toBe('Hi Sam,\n\nMia was upset today.\n- ring gran\n- tell school\n\nKind regards\nJo')
  })

  it('gives way to the plain text where there is no list and no table', () => {
    expect(richText('<p>One <b>two</b></p><p>three</p>')).toBeNull()
    expect(richText('')).toBeNull()
  })

  it('leaves out what is no text of the page, and what is hidden', () => {
    expect(richText('<style>p { color: red }</style><script>if (a < b) alert("</p>")</script><!-- <li>no --><p onclick="a>b" title=\'<li>\'>Mia &lt;7></p><p style="color:red; display:none">secret</p><ul><li>kept')).toBe('Mia <7>\n- kept')
  })

  it('takes hostile HTML in its stride', () => {
    for (const { name, html } of hostile) {
      if (html !== '') expect(richText(html), name).toMatch(/^- kept/u)
      expect(cpuTime(() => richText(html), 1), name).toBeLessThan(2000)
    }
    for (const piece of ['<', '<!--', '<p ', '<p a="', '</', '<script>', '&', '&#', '<li>', '<td>', '<ul>', '<span style="mso-list:Ignore">', '<p style="display:none">', ' ']) {
      expect(cpuTime(() => richText(piece.repeat(100_000)), 1), piece).toBeLessThan(4000)
    }
  })

  it('never throws', () => {
    const piece = fc.constantFrom('<p>', '</p>', '<li>', '<ul>', '</ul>', '<tr>', '<td>', '</table>', '<br>', '<', '>', '"', '=', '&amp;', '&#x;', '<!', '-->', '<style>', '</style', 'a', ' ', '\n')
    fc.assert(fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
      expect(richText(pieces.join('')) ?? '').not.toMatch(/\n\n\n/u)
    }))
  })
})
