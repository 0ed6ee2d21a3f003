import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.topojson': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const compressible = new Set(['.html', '.js', '.css', '.json', '.topojson', '.svg']);

/**
 * Serves folders by path prefix, compressed as a web host does (Vite's preview sends everything raw).
 * @param folders `[prefix, folder]`, the first that holds the file wins
 */
export function serve(folders: readonly [string, string][], port: number): Promise<Server> {
  const cache = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent((request.url ?? '/').split(/[?#]/)[0] ?? '/'));
    const file = folders
      .filter(([prefix]) => path.startsWith(prefix))
      .map(([prefix, folder]) => join(folder, path.slice(prefix.length) || 'index.html'))
      .find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const extension = extname(file);
    const compress = compressible.has(extension);
    let body = cache.get(file);
    if (!body) {
      const raw = readFileSync(file);
      body = compress ? brotliCompressSync(raw) : raw;
      cache.set(file, body);
    }
    response.writeHead(200, {
      'content-type': types[extension] ?? 'application/octet-stream',
      ...(compress ? { 'content-encoding': 'br' } : {}),
      'content-length': body.length,
      // As a web host does: what was preloaded is used.
      'cache-control': 'max-age=600',
    });
    response.end(body);
  });
  return new Promise((resolve) => server.listen(port, () => resolve(server)));
}
