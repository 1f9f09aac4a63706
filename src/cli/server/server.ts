import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Ajv } from 'ajv'
import { check } from '../../check.js'
import type { Context } from '../../note/types.js'
import type { Profile } from '../../profile/types.js'
import { version } from '../../version.generated.js'
import { policyOf } from '../page/assemble.js'
import { readJson, Refusal } from './body.js'
import { openApi, requestSchema } from './schema.js'

export interface ServerOptions {
  /** The page, as `makePage` gives it. */
  readonly page: string
  /** The profile to check by; null for the default. */
  readonly profile: Profile | null
  /** True where others on the network may call it: then any host name will do. */
  readonly isOpen: boolean
}

interface CheckRequest {
  readonly text: string
  readonly id?: string
  readonly context?: Context
}

const validate = new Ajv({ strict: true }).compile<CheckRequest>(requestSchema)

const always: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
}

/** Whether an address is this computer's own. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/u.test(host)
}

/** A server of the page and the check. It logs nothing and keeps nothing. */
export function makeServer(options: ServerOptions): Server {
  const server = createServer({ requestTimeout: 15_000, headersTimeout: 10_000, maxHeaderSize: 16_384, keepAliveTimeout: 5_000 }, (request, response) => {
    answer(options, request, response).catch((error: unknown) => {
      const refusal = error instanceof Refusal ? error : new Refusal(500, 'The check failed.')
      if (response.headersSent) response.destroy()
      else send(response, refusal.status, json({ error: refusal.message }), { 'Content-Type': jsonType, Connection: 'close' })
    })
  })
  server.maxConnections = 64
  return server
}

const jsonType = 'application/json; charset=utf-8'

async function answer(options: ServerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!options.isOpen && !isOwnName(request)) throw new Refusal(403, 'Call this server by its own address.')
  const path = (request.url ?? '/').split('?')[0]
  if (path === '/api/check') return answerCheck(options, request, response)
  if (request.method !== 'GET' && request.method !== 'HEAD') throw new Refusal(405, 'Use GET.')
  if (path === '/' || path === '/index.html') return send(response, 200, options.page, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': `${policyOf(options.page)}; frame-ancestors 'none'` })
  if (path === '/openapi.json') return send(response, 200, json(openApi(version)), { 'Content-Type': jsonType })
  throw new Refusal(404, 'There is nothing here.')
}

async function answerCheck({ profile, isOpen }: ServerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') throw new Refusal(405, 'Use POST.')
  const { origin } = request.headers
  if (!isOpen && origin !== undefined && origin !== `http://${request.headers.host ?? ''}`) throw new Refusal(403, 'Requests from other sites are not answered.')
  const body = await readJson(request)
  if (!validate(body)) {
    const [first] = validate.errors ?? []
    throw new Refusal(400, `${first?.instancePath || 'The body'} ${first?.message ?? 'does not keep the schema'}.`)
  }
  const report = check(body.text, { ...(body.id === undefined ? {} : { id: body.id }), ...(body.context ? { context: body.context } : {}), ...(profile ? { profile } : {}) })
  send(response, 200, json(report), { 'Content-Type': jsonType })
}

/** A page elsewhere can give its own name this computer's address, and so call it as its own; the name gives it away. */
function isOwnName(request: IncomingMessage): boolean {
  const host = /^(?:\[([^\]]+)\]|([^:]+))(?::\d+)?$/u.exec(request.headers.host ?? '')
  return isLoopback(host?.[1] ?? host?.[2] ?? '')
}

function send(response: ServerResponse, status: number, body: string, headers: Readonly<Record<string, string>>): void {
  response.writeHead(status, { ...always, 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'", ...headers, 'Content-Length': String(Buffer.byteLength(body)) })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}
