export interface StreamEvent {
  name: string
  data: string
  id?: string
}

/** Server-sent events as they come. A browser's own EventSource can send no token. Source: https://html.spec.whatwg.org/multipage/server-sent-events.html */
export async function* eventsOf(response: Response): AsyncGenerator<StreamEvent> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let pending = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const blocks = (pending + part.value).split('\n\n')
    pending = blocks.pop()!
    yield* blocks.map(eventOf).filter(event => event.data !== '')
  }
}

// Ours have one line of data each.
function eventOf(block: string): StreamEvent {
  const fields = new Map(block.split('\n').map(line => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon), line.slice(colon + 1).trim()]
  }))
  const id = fields.get('id')
  return { name: fields.get('event') ?? 'message', data: fields.get('data') ?? '', ...id === undefined ? {} : { id } }
}
