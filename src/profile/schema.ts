/**
 * The JSON Schema of a profile file, as a council writes it in YAML.
 *
 * Only keywords that compile to plain code without helpers are used, so that the compiled check runs in a browser.
 */

const text = { type: 'string', pattern: '\\S' } as const
const texts = { type: 'array', items: text } as const
const id = { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' } as const
const duration = {
  type: 'string',
  pattern: '^[0-9]+ ((working|calendar) )?(hour|day|week|month)s?$',
  description: 'An amount of time: "10 working days", "24 hours", "8 weeks".',
} as const

const listOfPlaces = { type: ['string', 'array'], pattern: '\\S', items: text, description: 'Ids of places, as a list or with commas between.' } as const

const timescale = {
  type: 'object',
  additionalProperties: false,
  required: ['what'],
  properties: {
    what: { ...text, description: 'What must be done, as a clause: "the child is seen".' },
    within: duration,
    every: duration,
    after: duration,
    from: { ...text, description: 'What the count starts from: "the strategy discussion".' },
    'from-words': { ...texts, description: 'Words by which the start is known in a note.' },
    'what-words': { ...texts, description: 'Words by which the thing to be done is known in a note.' },
    for: { ...text, description: 'For whom only.' },
    'bank-holidays': { enum: ['skipped', 'counted'], description: 'Whether bank holidays count. Working days skip them unless you say otherwise.' },
    in: { ...text, description: 'The guidance document that says so; this profile where left out.' },
    'counting-from': { ...text, description: 'The law or guidance that says how the days are counted, where the document does not.' },
  },
} as const

const event = {
  type: 'object',
  additionalProperties: false,
  properties: {
    name: { ...text, description: 'A caring plain name.' },
    family: { ...text, description: 'The group it is listed under.' },
    kind: { enum: ['oversight', 'decision', 'supervision'] },
    search: { ...texts, description: 'Words that people here search by, added to those it has.' },
    level: { ...text, description: 'Who must sign: "TM", "ATM and TM", "TM then SM", "ATM or TM and SM"; "none" for nobody in particular.' },
    places: listOfPlaces,
    timescales: { type: 'array', items: timescale },
    'must-say': { ...texts, description: 'What a note must say besides the six elements.' },
    starter: { ...id, description: 'The event whose starter to write from.' },
    words: { ...text, description: 'Your own guidance\u2019s wording of the event.' },
  },
} as const

const severity = { enum: ['error', 'warning', 'info', 'off'] } as const

export const profileSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://oversight-lint.invalid/profile.schema.json',
  title: 'A council\u2019s profile for oversight-lint',
  type: 'object',
  additionalProperties: false,
  properties: {
    name: { ...id, description: 'A short name: lower-case letters, digits and hyphens.' },
    title: { ...text, description: 'The name that people read.' },
    extends: { ...text, description: 'The profile to start from; "default" where left out.' },
    follows: { ...texts, description: 'Guidance documents whose events apply: guidance, list, case-notes, standard, rationale.' },
    headings: { ...texts, description: 'Headings that a note may stand under; an empty list where any will do.' },
    'avoided-headings': {
      type: 'array',
      items: { type: 'object', additionalProperties: false, required: ['heading', 'use'], properties: { heading: text, use: text } },
    },
    entries: {
      type: 'array',
      items: {
        type: 'object', additionalProperties: false, required: ['kind', 'heading'],
        properties: { kind: { enum: ['oversight', 'decision', 'supervision'] }, heading: text, when: text },
      },
    },
    roles: {
      type: 'array',
      minItems: 1,
      description: 'The ladder of managers, lowest first.',
      items: {
        type: 'object', additionalProperties: false, required: ['id', 'title'],
        properties: {
          id: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9-]*$' },
          title: text,
          aliases: texts,
          'same-as': { ...text, description: 'A role of equal rank, further up this list.' },
          alone: { type: 'boolean', description: 'True where nobody else may stand in, however senior.' },
        },
      },
    },
    places: {
      type: 'array',
      items: { type: 'object', additionalProperties: false, required: ['id', 'name'], properties: { id, name: text, aliases: texts } },
    },
    'record-within': {
      if: { type: 'object' },
      then: { type: 'object', additionalProperties: false, required: ['within'], properties: { within: duration, in: text } },
      else: { enum: ['none'] },
      description: 'How soon an oversight or decision is recorded; "none" where nothing is said.',
    },
    review: { enum: ['always', 'with-direction'], description: 'Whether every note needs a review point, or only one that gives direction.' },
    'reading-age': { type: 'integer', minimum: 5, maximum: 18, description: 'The age of the reader, in years.' },
    severities: { type: 'object', additionalProperties: severity, description: 'How heavily each rule weighs here.' },
    'allowed-acronyms': { ...texts, description: 'Acronyms that your readers know: never flagged.' },
    acronyms: {
      type: 'array',
      description: 'Your own acronyms and what they stand for: flagged, with this suggestion.',
      items: { type: 'object', additionalProperties: false, required: ['term', 'full'], properties: { term: text, full: text } },
    },
    events: {
      type: 'object',
      propertyNames: id,
      additionalProperties: { if: { type: 'object' }, then: event, else: { enum: ['off', false] } },
      description: 'Events of your own, and changes to those of the guidance; "off" for those you do not use.',
    },
    disagreements: {
      type: 'array',
      items: {
        type: 'object', additionalProperties: false, required: ['about', 'positions', 'here'],
        properties: {
          about: text,
          here: text,
          positions: { type: 'array', items: { type: 'object', additionalProperties: false, required: ['in', 'says'], properties: { in: text, says: text } } },
        },
      },
    },
  },
} as const
