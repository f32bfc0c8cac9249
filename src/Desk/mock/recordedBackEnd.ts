import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'
import { Recording } from './recording.ts'

/** Answers the page from a recording, for work on how it looks: `npm run mock`. No part of the build. */
export const recordedBackEnd = (): Plugin => ({
  name: 'recorded-back-end',
  configureServer(server) {
    const recording = new Recording()
    server.middlewares.use(async (request, response, next) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://recorded')
      if (!/^\/(simulator|desk|webchat|webhooks)\//.test(pathname)) {
        next()
        return
      }

      answer(response, recording.answer(`${request.method} ${pathname}`, searchParams, await bodyOf(request)))
    })
  },
})

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) {
    chunks.push(chunk as Buffer)
  }

  const text = Buffer.concat(chunks).toString('utf8')
  return text ? JSON.parse(text) : undefined
}

function answer(response: ServerResponse, { status, body }: { status: number, body: unknown }): void {
  response.statusCode = status
  response.setHeader('Content-Type', typeof body === 'string' ? 'text/plain' : 'application/json')
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}
