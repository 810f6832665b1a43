// A small server of a built site: under a base path, with compression, trailing slashes and the 404 page, as a host of
// static pages would. Used by `npm start`, `npm run serve` and the browser tests.
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { createGzip } from 'node:zlib'

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
}
const packed = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.xml', '.ttf'])

/** What a request's path asks for: a file, a redirect to the path with its slash, or nothing. */
export function resolveRequest(folder, base, pathname) {
  let decoded
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return {}
  }
  if (decoded === base.slice(0, -1)) return { redirect: base }
  if (!decoded.startsWith(base)) return {}
  const file = path.join(folder, decoded.slice(base.length))
  if (file !== folder && !file.startsWith(folder + path.sep)) return {}
  if (!existsSync(file)) return {}
  if (!statSync(file).isDirectory()) return { file }
  if (!decoded.endsWith('/')) return { redirect: `${pathname}/` }
  const index = path.join(file, 'index.html')
  return existsSync(index) ? { file: index } : {}
}

/** Serves `folder` under `base`; resolves to the server once it listens. Port 0 takes a free one. */
export function serveFolder({ folder, base = '/', port = 3000, host = '127.0.0.1' }) {
  const root = path.resolve(folder)
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://host')
    const found = resolveRequest(root, base, pathname)
    if (found.redirect) {
      response.writeHead(301, { location: found.redirect + search }).end()
      return
    }
    const file = found.file ?? path.join(root, '404.html')
    if (!existsSync(file)) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n')
      return
    }
    const extension = path.extname(file)
    const gzip = packed.has(extension) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
    response.writeHead(found.file ? 200 : 404, {
      'content-type': types[extension] ?? 'application/octet-stream',
      'cache-control': pathname.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(gzip && { 'content-encoding': 'gzip', vary: 'accept-encoding' }),
    })
    if (request.method === 'HEAD') response.end()
    else if (gzip)
      createReadStream(file)
        .pipe(createGzip({ level: 5 }))
        .pipe(response)
    else createReadStream(file).pipe(response)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve(server))
  })
}
