/** The most characters of a note that are checked in one request. */
export const mostCharacters = 200_000

/** What `POST /api/check` takes, as JSON Schema. */
export const requestSchema = {
  type: 'object',
  required: ['text'],
  additionalProperties: false,
  properties: {
    text: { type: 'string', maxLength: mostCharacters, description: 'The note, plain or Markdown.' },
    id: { type: 'string', maxLength: 200, description: 'Copied to the report.' },
    context: {
      type: 'object',
      additionalProperties: false,
      description: 'What is known of the note besides its text.',
      properties: {
        recordedOn: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'The day the note was saved.' },
        children: { type: 'array', maxItems: 50, items: { type: 'string', maxLength: 200 }, description: 'Names of the children that the note is filed under.' },
        event: { type: 'string', maxLength: 200, description: 'The event that the note answers: an event id, or plain words.' },
        role: { type: 'string', maxLength: 200, description: 'The author’s role.' },
      },
    },
  },
} as const

const problem = (description: string) => ({
  description,
  content: { 'application/json': { schema: { type: 'object', required: ['error'], properties: { error: { type: 'string' } } } } },
})

/** Describes the server, in the OpenAPI 3.1 way. */
export function openApi(version: string) {
  return {
    openapi: '3.1.0',
    info: { title: 'oversight-lint', version, description: 'Checks a management oversight note. Notes are neither logged nor kept.', license: { name: 'MIT', identifier: 'MIT' } },
    paths: {
      '/api/check': {
        post: {
          operationId: 'check',
          summary: 'Check one note.',
          requestBody: { required: true, content: { 'application/json': { schema: requestSchema } } },
          responses: {
            200: { description: 'The report, version 1.', content: { 'application/json': { schema: { type: 'object', required: ['version', 'elements', 'actions', 'messages', 'score'] } } } },
            400: problem('The request is no JSON, or does not keep the schema.'),
            403: problem('The request came from another site, or by another name than this computer’s own.'),
            413: problem('The request is too large.'),
            415: problem('The request is not application/json.'),
          },
        },
      },
      '/openapi.json': { get: { operationId: 'describe', summary: 'This description.', responses: { 200: { description: 'OpenAPI 3.1.', content: { 'application/json': { schema: { type: 'object' } } } } } } },
    },
  }
}
