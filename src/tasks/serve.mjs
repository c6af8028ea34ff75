/** Serves build/, or the folder that is named, on PORT of this machine, or of HOST, as any web server would. */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { siteIn } from './site.mjs';
import { ROOT } from './project.mjs';

// Set to nothing is not set.
const [askedPort, host] = [process.env.PORT || '4173', process.env.HOST || '127.0.0.1'];
const port = /^\d+$/.test(askedPort) ? Number(askedPort) : NaN;
if (!(port >= 1 && port <= 65535)) {
  console.error(`PORT is “${askedPort}”; it must be a number from 1 to 65535`);
  process.exit(2);
}

const noAddress = `HOST is “${host}”, which is no address of this machine`;
/** What is wrong, by the codes of the system. */
const WRONG = {
  EADDRINUSE: `Port ${port} is taken. Choose another: PORT=${port === 65535 ? 4173 : port + 1} npm start`,
  EACCES: `Port ${port} may not be used. Choose another: PORT=4173 npm start`,
  EADDRNOTAVAIL: noAddress,
  ENOTFOUND: noAddress,
  EAI_AGAIN: noAddress
};
const server = createServer(siteIn(process.argv[2] ?? join(ROOT, 'build')));
server.on('error', (error) => {
  console.error(WRONG[/** @type {NodeJS.ErrnoException} */ (error).code] ?? error.message);
  // One that serves goes on: it had no place for one more visitor.
  if (!server.listening) process.exit(1);
});
server.listen(port, host, () => {
  const here = /^(127\.|::1$|0\.0\.0\.0$|::$)/.test(host);
  const name = here ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  console.log(`Spheres is at http://${name}:${port}`);
});
