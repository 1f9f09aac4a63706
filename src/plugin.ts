import type { Node, Point } from 'unist'
import type { VFile } from 'vfile'
import { check, type CheckOptions } from './check.js'
import { languageRules } from './language.js'
import { positions } from './report/position.js'
import type { Message, Report, Severity } from './report/types.js'
import { hide, restore } from './unified/hide.js'

/** Context, profile and id as for `check`. `extraRules` are the language rules unless others, or none, are given. */
export type OversightOptions = CheckOptions

declare module 'vfile' {
  interface DataMap {
    /** The report on the file, put there by `oversight`. */
    oversight: Report
  }
}

/** As vfile has it: whether the file cannot be used as it is, might be wrong, or has something worth knowing. */
const fatal: Readonly<Record<Severity, boolean | undefined>> = { error: true, warning: false, info: undefined }

/**
 * A unified plugin that checks a management oversight note: `unified().use(remarkParse).use(oversight, options)`.
 *
 * Every finding becomes a message on the file, with `ruleId`, `source` (`oversight-lint`), `place`, `url`, `note`, `actual` and
 * `expected`; `fatal` is true for an error, false for a warning and undefined for information. The report is put on
 * `file.data.oversight`. It reads the text of the file, so that any parser will do and offsets stay true to what was
 * typed; of a Markdown tree it only honours fenced code and comments, which are no part of a note. The tree is left as it is.
 *
 * @param options context, profile and further rules.
 * @returns a transformer; it never throws.
 */
export function oversight(options: Readonly<OversightOptions> = {}): (tree: Node, file: VFile) => undefined {
  return (tree, file) => {
    const text = String(file)
    const visible = hide(text, tree)
    const report = restore(check(visible, { extraRules: languageRules, ...options }), text, visible)
    const place = positions(text)
    const point = (offset: number): Point => ({ ...place(offset), offset })
    for (const message of report.messages) put(file, message, point)
    file.data.oversight = report
  }
}

export default oversight

function put(file: VFile, { ruleId, severity, start, end, text, message, note, suggestions, url }: Message, point: (offset: number) => Point): void {
  const put = file.message(message, { place: { start: point(start), end: point(end) }, ruleId, source: 'oversight-lint' })
  put.fatal = fatal[severity]
  put.actual = text
  put.expected = [...suggestions]
  put.note = note
  put.url = url
}
