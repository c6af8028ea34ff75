import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

/** What every page with JavaScript needs at once (forms come later), and the components that reading pages have too. */
const FIRST =
  /node_modules[\\/](svelte(?!.*bindings[\\/](select|input))|@sveltejs[\\/]kit|esm-env|devalue)[\\/]|src[\\/]lib[\\/](atlas[\\/](plan|types)|scene[\\/](colours|symbols)|ui[\\/](Legend|Swatch|SiteNav|words))/;
/** The explorer itself; apart from the first, or reading pages would link the style sheet of the live map. */
const EXPLORER =
  /src[\\/]routes[\\/](\+page|fetched)|src[\\/]lib[\\/](atlas[\\/]owner|scene[\\/](scene|view|frame)|ui[\\/](PlateMap|PlanSlider|repaint))/;

export default defineConfig({
  plugins: [sveltekit()],
  build: {
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Small shared chunks compress badly.
          groups: [
            { name: 'first', test: FIRST, priority: 2 },
            { name: 'explorer', test: EXPLORER, priority: 1 }
          ]
        }
      }
    },
    // The live map comes in one large chunk, after the first paint.
    chunkSizeWarningLimit: 1100
  },
  test: { include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**'] }
});
