import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

/** Tests that run the command or read what it makes; all others are of single pieces. */
const WHOLE = 'tests/{data,faults,figures}/**/*.test.ts';

/** The explorer, with all that it rests on. */
const EXPLORER =
  /src[\\/]routes[\\/](\+page|client-data)|src[\\/]lib[\\/](scene[\\/](scene|mercator)|address[\\/](address|codec|context|query|view)|plate[\\/](PlateMap|repaint)|ui[\\/](Explorer|explorer-data|PlanSlider|PlayButton))/;

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
  // What tests need is made before them, by the steps of `npm start`.
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'pieces',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', WHOLE],
          globalSetup: 'tests/setup/atlas.ts'
        }
      },
      { extends: true, test: { name: 'whole', include: [WHOLE], globalSetup: 'tests/setup/all.ts' } }
    ]
  }
});
