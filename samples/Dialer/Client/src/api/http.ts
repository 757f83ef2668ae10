/** An answer that is an error, or no answer at all (status 0), in words for a person. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(message: string, readonly status: number, readonly type = '') {
    super(message);
  }

  /** No answer: whether the server acted is not known. */
  get unanswered(): boolean {
    return this.status === 0;
  }
}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT';
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  timeoutMs?: number;
}

const defaultTimeoutMs = 15_000;

/** Sends JSON, returns JSON. Throws ApiError, or the AbortError of the caller's own signal. */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const { method = 'GET', body, headers, signal, timeoutMs = defaultTimeoutMs } = options;
  const timeout = AbortSignal.timeout(timeoutMs);
  // The server takes changes as JSON only, so an empty body is {} too.
  const content = method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) };
  const type = method === 'GET' ? {} : { 'Content-Type': 'application/json' };

  try {
    const response = await fetch(path, {
      method,
      ...content,
      headers: { Accept: 'application/json', ...type, ...headers },
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    if (!response.ok) throw await errorOf(response);
    return (await response.json()) as T;
  } catch (error) {
    if (error instanceof ApiError || signal?.aborted) throw error;
    throw new ApiError(timeout.aborted ? 'The server takes too long to answer.' : 'The server does not answer.', 0);
  }
}

async function errorOf(response: Response): Promise<ApiError> {
  const problem = await problemIn(response);
  const words = problem.detail ?? problem.title ?? `The server refused this (${response.status}).`;
  return new ApiError(words, response.status, problem.type ?? '');
}

interface Problem {
  type?: string;
  title?: string;
  detail?: string;
}

async function problemIn(response: Response): Promise<Problem> {
  if (!(response.headers.get('Content-Type') ?? '').includes('json')) return {};
  try {
    return (await response.json()) as Problem;
  } catch {
    return {};
  }
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** The words of any error, for an alert. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : 'Something went wrong.';
}
