import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

/** The explorer, with all that it rests on. */
const EXPLORER =
  /src[\\/]routes[\\/](\+page|client-data)|src[\\/]lib[\\/](atlas[\\/]borders[\\/]owner|scene[\\/](scene|mercator)|address[\\/](address|codec|query|view)|plate[\\/](PlateMap|repaint)|ui[\\/](Explorer|explorer-data|PlanSlider))/;

export default defineConfig({
  plugins: [sveltekit()],
  build: {
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Small shared chunks compress badly.
          groups: [{ name: 'explorer', test: EXPLORER }]
        }
      }
    },
    // The live map comes in one large chunk, after the first paint.
    chunkSizeWarningLimit: 1100
  },
  // Its parts are modules for bundlers, which Node cannot load.
  ssr: { noExternal: ['proj4'] },
  test: { include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**'] }
});
