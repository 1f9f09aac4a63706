import type { EntryKind } from '../events/types.js'
import type { Severity } from '../report/types.js'

/** A profile as it stands in a YAML file: what `profileSchema` describes. */
export interface ProfileFile {
  readonly name?: string
  readonly title?: string
  readonly extends?: string
  readonly follows?: readonly string[]
  readonly headings?: readonly string[]
  readonly 'avoided-headings'?: readonly { readonly heading: string; readonly use: string }[]
  readonly entries?: readonly { readonly kind: EntryKind; readonly heading: string; readonly when?: string }[]
  readonly roles?: readonly RoleFile[]
  readonly places?: readonly { readonly id: string; readonly name: string; readonly aliases?: readonly string[] }[]
  readonly 'record-within'?: 'none' | { readonly within: string; readonly in?: string }
  readonly review?: 'always' | 'with-direction'
  readonly 'reading-age'?: number
  readonly severities?: Readonly<Record<string, Severity | 'off'>>
  readonly 'allowed-acronyms'?: readonly string[]
  readonly acronyms?: readonly { readonly term: string; readonly full: string }[]
  readonly events?: Readonly<Record<string, 'off' | false | EventFile>>
  readonly disagreements?: readonly DisagreementFile[]
}

export interface RoleFile {
  readonly id: string
  readonly title: string
  readonly aliases?: readonly string[]
  readonly 'same-as'?: string
  readonly alone?: boolean
}

export interface DisagreementFile {
  readonly about: string
  readonly here: string
  readonly positions: readonly { readonly in: string; readonly says: string }[]
}

export interface EventFile {
  readonly name?: string
  readonly family?: string
  readonly kind?: EntryKind
  readonly search?: readonly string[]
  readonly level?: string
  readonly places?: string | readonly string[]
  readonly timescales?: readonly TimescaleFile[]
  readonly 'must-say'?: readonly string[]
  readonly starter?: string
  readonly words?: string
}

export interface TimescaleFile {
  readonly what: string
  readonly within?: string
  readonly every?: string
  readonly after?: string
  readonly from?: string
  readonly 'from-words'?: readonly string[]
  readonly 'what-words'?: readonly string[]
  readonly for?: string
  readonly 'bank-holidays'?: 'skipped' | 'counted'
  readonly in?: string
  readonly 'counting-from'?: string
}
