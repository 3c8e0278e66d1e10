import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sirv from 'sirv';
import { CONTENT_TYPES } from '../../data/response.ts';
import { words } from '../../words/commands.ts';
import { UsageError } from '../report.ts';

/**
 * The policy that a portal may set: nothing inline, nothing from another host, no text that becomes a script (Trusted Types). Search needs
 * WebAssembly.
 */
export const CONTENT_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Content types of the files of data, by their extension. */
const TYPES = new Map(Object.entries(CONTENT_TYPES).map(([name, type]) => [`.${name}`, type]));

/** Serves a built site on this machine only, below its base path. Resolves when it listens; port 0 takes a free one. */
export async function serveSite(
  siteDir: string,
  base: string,
  port: number,
): Promise<{ server: Server; address: string }> {
  const headers = {
    'Content-Security-Policy': CONTENT_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
  };
  const notFound = await readFile(path.join(siteDir, '404.html'));
  const files = sirv(siteDir, {
    dev: true,
    setHeaders: (response, file) => {
      Object.entries(headers).forEach(([name, value]) => response.setHeader(name, value));
      const type = TYPES.get(path.extname(file));
      if (type !== undefined) response.setHeader('Content-Type', type);
    },
  });
  const prefix = base.replace(/\/$/u, '');
  const server = createServer((request, response) => {
    const missing = (): void => {
      response.writeHead(404, { ...headers, 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
    };
    const url = request.url ?? '/';
    if (url === prefix || (url === '/' && prefix !== '')) {
      response.writeHead(302, { Location: base }).end();
      return;
    }
    if (!url.startsWith(`${prefix}/`)) return missing();
    request.url = url.slice(prefix.length);
    files(request, response, missing);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new UsageError(words.portTaken(port)) : error),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  const listening = server.address();
  const actual = typeof listening === 'object' && listening !== null ? listening.port : port;
  return { server, address: `http://127.0.0.1:${actual}${base}` };
}
