import type { Message, Report } from '../../report/types.js'
import { grouped } from '../findings.js'
import type { Words } from '../lang/en.js'
import { ActionsTable } from './ActionsTable.js'
import { short } from './Findings.js'

interface Props {
  readonly text: string
  readonly report: Report | null
  readonly from: string
  readonly words: Words
}

/** On paper nothing can be clicked: a finding brings its words, where it does not quote them itself. */
function withWords({ message, text }: Message): string {
  return text === '' || message.includes('“') ? message : `“${short(text)}”: ${message}`
}

/** What goes on paper: the note as it stands, then what the check found. */
export function PrintView({ text, report, from, words }: Props) {
  return (
    <div class="on-paper">
      <div class="paper-note">{text}</div>
      {report && (
        <div class="paper-check">
          <h2>{words.print.check}</h2>
          <ul>{report.elements.map(({ id, level, why }) => <li key={id}>{words.check.titles[id]}: <strong>{words.check.levels[level].toLowerCase()}</strong>{level < 2 && `. ${why}`}</li>)}</ul>
          <ActionsTable actions={report.actions} from={from} words={words} show={null} />
          {grouped(report).map(({ group, rules }) => (
            <div key={group}>
              <h3>{words.findings.groups[group]}</h3>
              <ul>{rules.flatMap(({ messages }) => messages.slice(0, 50).map((message) => <li key={`${message.ruleId}-${message.start}`}>{withWords(message)}</li>))}</ul>
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
