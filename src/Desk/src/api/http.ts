/** An answer that is no success, in the API's own words. */
export class Problem extends Error {
  constructor(readonly status: number, sentence: string) {
    super(sentence)
  }
}

// RFC 9457, and the web chat's webhook, which only gives an error.
interface ProblemDetails {
  error?: string
  title?: string
  detail?: string
  errors?: Record<string, string[]>
}

export async function fetchOk(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(path, init)
  if (!response.ok) {
    throw new Problem(response.status, await sentenceOf(response))
  }

  return response
}

export async function fetchJson<T>(path: string, init: RequestInit = {}): Promise<T> {
  return await (await fetchOk(path, init)).json() as T
}

export const sending = (method: 'POST' | 'PUT', body: unknown): RequestInit => ({
  method,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

async function sentenceOf(response: Response): Promise<string> {
  const bare = `The server answered ${response.status}.`
  if (!response.headers.get('Content-Type')?.includes('json')) {
    return bare
  }

  const { error, title, detail, errors } = await response.json() as ProblemDetails
  const [field, sentence] = Object.entries(errors ?? {}).map(([name, sentences]) => [name, sentences[0]])[0] ?? []
  return error ?? detail ?? (sentence ? `${field}: ${sentence}` : title ?? bare)
}
