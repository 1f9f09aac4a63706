import { once } from 'node:events'
import { request, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFile } from 'node:fs/promises'
import { Ajv } from 'ajv'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { assemblePage, policyOf } from '../../src/cli/page/assemble.js'
import { mostCharacters } from '../../src/cli/server/schema.js'
import { isLoopback, makeServer } from '../../src/cli/server/server.js'

const page = assemblePage(await readFile('src/page/index.html', 'utf8'), { script: 'go()', style: 'a{}' })
const server = makeServer({ page, profile: null, isOpen: false })
let port = 0

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

function ask(path: string, options: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {}): Promise<Reply> {
  return new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port, path, method: options.method ?? 'GET', headers: { Host: `127.0.0.1:${port}`, ...options.headers } }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => { body += chunk })
      response.on('end', () => { done({ status: response.statusCode ?? 0, headers: response.headers, body }) })
    })
    sent.on('error', fail)
    sent.end(options.body)
  })
}

const check = (body: string | Buffer, headers: Record<string, string> = {}): Promise<Reply> => ask('/api/check', { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body })

describe('the page', () => {
  it('comes with the strictest headers', async () => {
    const { status, headers, body } = await ask('/')
    expect([status, body]).toEqual([200, page])
    expect(headers['content-security-policy']).toBe(`${policyOf(page)}; frame-ancestors 'none'`)
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer', 'cross-origin-resource-policy': 'same-origin' })
  })

  it('is all there is', async () => {
    for (const path of ['/favicon.ico', '/../package.json', '/api', '/%2e%2e/x']) expect((await ask(path)).status, path).toBe(404)
    expect((await ask('/', { method: 'DELETE' })).status).toBe(405)
    expect((await ask('/', { method: 'HEAD' })).body).toBe('')
  })

  it('is not given to a page elsewhere that goes by another name', async () => {
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1.evil.example', 'localhost.evil.example']) expect((await ask('/', { headers: { Host: host } })).status, host).not.toBe(200)
    expect((await ask('/', { headers: { Host: `localhost:${port}` } })).status).toBe(200)
  })
})

describe('POST /api/check', () => {
  it('answers with the report', async () => {
    const { status, body } = await check(JSON.stringify({ text: 'Management oversight 3 May 2024', id: 'n1', context: { children: ['Mia'] } }))
    expect(status).toBe(200)
    expect(JSON.parse(body)).toMatchObject({ version: 1, id: 'n1', elements: [{ id: 'date', level: 2 }, {}, {}, {}, {}, {}] })
  })

  it('turns down what does not keep the schema, and quotes none of it', async () => {
    const secret = 'Keira told Nina'
    for (const body of ['{', `"${secret}"`, JSON.stringify({ text: 5 }), JSON.stringify({ text: secret, extra: secret }), JSON.stringify({ text: secret, context: { recordedOn: secret } }), JSON.stringify({ text: 'a'.repeat(mostCharacters + 1) }), `{"text": "${secret}`]) {
      const { status, body: said } = await check(body)
      expect(status, body.slice(0, 40)).toBe(400)
      expect(said).not.toContain('Keira')
    }
    expect((await check(Buffer.from([0x22, 0xff, 0x22]))).status).toBe(400)
  })

  it('caps the size, whatever the length is said to be', async () => {
    expect((await check('a'.repeat(2_000_001))).status).toBe(413)
  })

  it('answers no other site, no form and no other method', async () => {
    const body = JSON.stringify({ text: 'Agreed.' })
    expect((await check(body, { Origin: 'https://evil.example' })).status).toBe(403)
    expect((await check(body, { Origin: 'null' })).status).toBe(403)
    expect((await check(body, { Origin: `http://127.0.0.1:${port}` })).status).toBe(200)
    expect((await check(body, { 'Content-Type': 'text/plain' })).status).toBe(415)
    expect((await ask('/api/check')).status).toBe(405)
  })

  it('writes nothing of a note anywhere', async () => {
    const writes = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write'), vi.spyOn(console, 'log'), vi.spyOn(console, 'error')]
    await check(JSON.stringify({ text: 'Keira told Nina' }))
    await check('{"text": "Keira told Nina')
    for (const spy of writes) {
      expect(spy.mock.calls.flat().join(' ')).not.toContain('Keira')
      spy.mockRestore()
    }
  })
})

describe('the description', () => {
  it('is OpenAPI, and its schema is the one that is kept', async () => {
    const { body } = await ask('/openapi.json')
    const description = JSON.parse(body) as { openapi: string; paths: Record<string, { post?: { requestBody: { content: { 'application/json': { schema: object } } } } }> }
    expect(description.openapi).toBe('3.1.0')
    const schema = description.paths['/api/check']?.post?.requestBody.content['application/json'].schema ?? {}
    expect(new Ajv({ strict: true }).validate(schema, { text: 'Agreed.' })).toBe(true)
  })
})

describe('isLoopback', () => {
  it('knows this computer\'s own addresses', () => {
    for (const host of ['127.0.0.1', '127.1.2.3', '::1', 'localhost']) expect(isLoopback(host)).toBe(true)
    for (const host of ['0.0.0.0', '::', '10.0.0.1', '127.0.0.1.example', '']) expect(isLoopback(host)).toBe(false)
  })
})
