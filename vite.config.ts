import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [sveltekit()],
  build: {
    // The live map comes in one large chunk, after the first paint.
    chunkSizeWarningLimit: 1100
  },
  test: { include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**'] }
});
