/** Serves build/ on PORT, as any web server would. */
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { ROOT } from './steps.mjs';

const port = Number(process.env.PORT ?? 4173);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`PORT is “${process.env.PORT}”; it must be a number from 1 to 65535`);
  process.exit(2);
}
const files = sirv(join(ROOT, 'build'), { etag: true, gzip: true });
const server = createServer((request, response) =>
  files(request, response, () => response.writeHead(404, { 'content-type': 'text/plain' }).end('not found'))
);
server.on('error', (error) => {
  const taken = /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE';
  console.error(taken ? `Port ${port} is taken. Choose another: PORT=${port + 1} npm start` : error.message);
  process.exit(1);
});
server.listen(port, () => console.log(`Spheres is at http://localhost:${port}`));
