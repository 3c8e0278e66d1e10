/** Types of the files of data; without the character set a browser would guess it. */
export const CONTENT_TYPES = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
} as const;

/** Answers with a file of data. */
export function fileResponse(body: string, type: keyof typeof CONTENT_TYPES): Response {
  return new Response(body, { headers: { 'Content-Type': CONTENT_TYPES[type] } });
}
