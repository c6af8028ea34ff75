/** Zod as pages may run it: it would make itself faster by code written at run time, which their policy forbids. */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
