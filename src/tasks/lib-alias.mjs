/** What `$lib` means, in the form that dependency-cruiser reads: it does not follow the framework's own setting. */
import { fileURLToPath } from 'node:url';

export default { resolve: { alias: { $lib: fileURLToPath(new URL('../lib', import.meta.url)) } } };
