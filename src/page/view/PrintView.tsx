import type { Report } from '../../report/types.js'
import { grouped } from '../findings.js'
import type { Words } from '../lang/en.js'
import { ActionsTable } from './ActionsTable.js'

interface Props {
  readonly text: string
  readonly report: Report | null
  readonly from: string
  readonly words: Words
}

/** What goes on paper: the note as it stands, then what the check found. */
export function PrintView({ text, report, from, words }: Props) {
  return (
    <div class="on-paper">
      <div class="paper-note">{text}</div>
      {report && (
        <div class="paper-check">
          <h2>{words.print.check}</h2>
          <ul>{report.elements.map(({ id, level }) => <li key={id}>{words.check.titles[id]}: <strong>{words.check.levels[level].toLowerCase()}</strong></li>)}</ul>
          <ActionsTable actions={report.actions} from={from} words={words} show={null} />
          {grouped(report).map(({ group, rules }) => (
            <div key={group}>
              <h3>{words.findings.groups[group]}</h3>
              <ul>{rules.flatMap(({ messages }) => messages.slice(0, 50).map((message) => <li key={`${message.ruleId}-${message.start}`}>{message.message}</li>))}</ul>
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
