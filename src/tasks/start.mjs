/** `npm start`: installs what is missing, builds what is old, and serves the site. */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { install, ROOT, site } from './steps.mjs';

const port = Number(process.env.PORT ?? 4173);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`PORT is “${process.env.PORT}”; it must be a number from 1 to 65535`);
  process.exit(2);
}
try {
  install();
  site();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const { default: sirv } = await import('sirv');
const files = sirv(join(ROOT, 'build'), { etag: true, gzip: true });
const server = createServer((request, response) =>
  files(request, response, () => response.writeHead(404, { 'content-type': 'text/plain' }).end('not found'))
);
server.on('error', (error) => {
  console.error(
    error.code === 'EADDRINUSE' ? `Port ${port} is taken. Choose another: PORT=${port + 1} npm start` : error.message
  );
  process.exit(1);
});
server.listen(port, () => console.log(`Spheres is at http://localhost:${port}`));
