import { useState } from 'preact/hooks'
import type { Folded } from '../../report/fold.js'
import type { Message } from '../../report/types.js'
import { adviceOf, type GroupFindings, type RuleFindings, titleOf } from '../findings.js'
import type { Words } from '../lang/en.js'
import { GroupKey } from './icons.js'

/** What can be done with a finding. */
export interface FindingActs {
  readonly show: (span: { readonly start: number; readonly end: number }) => void
  readonly use: (message: Message, suggestion: string) => void
  readonly explain: (ruleId: string) => void
}

const firstShown = 20

/** All findings that are not about the six elements, grouped. */
export function Findings({ groups, isAllThere, words, acts }: { readonly groups: readonly GroupFindings[]; readonly isAllThere: boolean; readonly words: Words; readonly acts: FindingActs }) {
  return (
    <section class="findings" aria-labelledby="findings-heading">
      <h2 id="findings-heading">{words.findings.heading}</h2>
      {groups.length === 0 && <p class="all-well">{isAllThere ? words.findings.allThere : words.findings.none}</p>}
      {groups.map((group) => (
        <section key={group.group} class="group" aria-labelledby={`group-${group.group}`}>
          <h3 id={`group-${group.group}`}><GroupKey group={group.group} />{words.findings.groups[group.group]} <span class="count">{group.count}</span></h3>
          <p class="group-hint">{words.findings.groupHints[group.group]}</p>
          {group.rules.map((rule) => <RuleBlock key={rule.ruleId} rule={rule} words={words} acts={acts} />)}
        </section>
      ))}
    </section>
  )
}

function RuleBlock({ rule, words, acts }: { readonly rule: RuleFindings; readonly words: Words; readonly acts: FindingActs }) {
  const [limit, setLimit] = useState(firstShown)
  const title = titleOf(rule.ruleId, words)
  const advices = withoutRepeats(rule.findings.map(({ message }) => adviceOf(message)))
  const isShared = advices.length > 1 && advices.every((advice, at) => advice === '' || at === 0)
  return (
    <div class="rule">
      <div class="rule-head">
        <h4>{title}</h4>
        <button type="button" class="link" aria-label={words.findings.explainRule(title)} onClick={() => { acts.explain(rule.ruleId) }}>{words.findings.explain}</button>
      </div>
      {isShared && <p class="advice">{advices[0]}</p>}
      <ul class="finding-list">
        {rule.findings.slice(0, limit).map((finding, at) => (
          <li key={`${finding.message.start}-${finding.message.end}-${at}`} class="finding" id={findingId(finding.message)} tabIndex={-1}>
            <Finding finding={finding} words={words} acts={acts} />
            {!isShared && advices[at] && <p class="advice">{advices[at]}</p>}
            <Also finding={finding} words={words} acts={acts} />
          </li>
        ))}
      </ul>
      {rule.findings.length > limit && <button type="button" class="link" onClick={() => { setLimit(limit + 100) }}>{words.findings.more(Math.min(100, rule.findings.length - limit))}</button>}
      {rule.sources.length > 0 && <p class="source">{words.findings.source} {rule.sources.map((source) => `“${source}”`).join(', ')}</p>}
    </div>
  )
}

/** Each advice without the sentences that one before it has said. */
function withoutRepeats(advices: readonly string[]): readonly string[] {
  const said = new Set<string>()
  return advices.map((advice) => advice.split(/(?<=[.?!]) /u).filter((sentence) => !said.has(sentence) && said.add(sentence)).join(' '))
}

/** One finding: its words, what is said of them, and what could stand instead. */
export function Finding({ finding: { message, offer }, words, acts, isCard = false }: { readonly finding: Folded; readonly words: Words; readonly acts: FindingActs; readonly isCard?: boolean }) {
  return (
    <>
      {!isCard && message.text !== '' && <button type="button" class="quote" aria-label={words.check.show(short(message.text))} onClick={() => { acts.show(message) }}>{short(message.text)}</button>}
      <p class={`what what-${message.severity}`}>{message.message}</p>
      {offer && (
        <p class="suggestions">
          {offer.suggestions.slice(0, 4).map((suggestion) => (
            <button key={suggestion} type="button" class="fix" aria-label={words.findings.replace(short(offer.text), suggestion)} onClick={() => { acts.use(offer, suggestion) }}>
              {suggestion === '' ? words.findings.remove : words.findings.use(suggestion)}
            </button>
          ))}
        </p>
      )}
      {message.keepRisk && <p class="keep-risk">{words.findings.keepRisk}</p>}
    </>
  )
}

/** What other rules say of the same words, each with its own explanation. */
export function Also({ finding: { also }, words, acts }: { readonly finding: Folded; readonly words: Words; readonly acts: FindingActs }) {
  return also.map((message) => (
    <p key={message.ruleId + message.start} class="advice also">
      {words.findings.also} {message.message} {adviceOf(message)}{' '}
      <button type="button" class="link" aria-label={words.findings.explainRule(titleOf(message.ruleId, words))} onClick={() => { acts.explain(message.ruleId) }}>{words.findings.explain}</button>
    </p>
  ))
}

/** A finding whose words have moved since. */
export function movedBy(message: Message, by: number): Message {
  return { ...message, start: message.start + by, end: message.end + by }
}

export function findingId(message: Message): string {
  return `finding-${message.ruleId}-${message.start}-${message.end}`
}

/** Words short enough for a button: their beginning and end. */
export function short(text: string): string {
  const line = text.slice(0, 400).replaceAll(/\s+/gu, ' ').trim()
  if (line.length <= 90 && text.length <= 400) return line
  const end = line.lastIndexOf(' ', 80)
  return `${line.slice(0, end > 40 ? end : 80).trimEnd()}…`
}
