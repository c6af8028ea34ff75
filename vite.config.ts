import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [sveltekit()],
  build: {
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page needs at once, in one file: small shared chunks compress badly.
          groups: [
            {
              name: 'first',
              test: /node_modules[\\/](svelte|@sveltejs[\\/]kit|esm-env|devalue)[\\/]|src[\\/]lib[\\/](scene|ui|atlas[\\/](owner|plan|types))(?!.*(SpotPanel|CountryPanel))/
            }
          ]
        }
      }
    },
    // The live map comes in one large chunk, after the first paint.
    chunkSizeWarningLimit: 1100
  },
  test: { include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**'] }
});
