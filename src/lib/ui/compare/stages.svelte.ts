import type { CompareMode } from '$lib/address/compare-view';
import { Loading } from '../loading.svelte';

/** The ways of comparing that the page does not come with. */
interface Stages {
  swipe: typeof import('./Swipe.svelte').default;
  side: typeof import('./SideBySide.svelte').default;
  grid: typeof import('./PlanGrid.svelte').default;
  numbers: typeof import('./Numbers.svelte').default;
}

const WHATS: Record<keyof Stages, string> = {
  swipe: 'the two maps with an edge between them',
  side: 'the maps side by side',
  grid: 'the maps of all plans',
  numbers: 'the tables and diagrams'
};

/** What of it has come, and what has not; to be made while the page is made. */
export class LazyStages {
  readonly loading = new Loading();
  came = $state.raw<Partial<Stages>>({});

  /** @param modeOf the way of comparing that is shown: it is loaded when it is first asked for */
  constructor(modeOf: () => CompareMode) {
    // Named in an effect alone, which the server leaves out: so their styles do not come with the page either.
    $effect(() => {
      const mode = modeOf();
      if (mode === 'difference') return undefined;
      const loads = {
        swipe: () => import('./Swipe.svelte'),
        side: () => import('./SideBySide.svelte'),
        grid: () => import('./PlanGrid.svelte'),
        numbers: () => import('./Numbers.svelte')
      };
      return this.loading.need<{ default: unknown }>(WHATS[mode], loads[mode], (stage) => {
        this.came = { ...this.came, [mode]: stage.default };
      });
    });
  }

  /** What is told of one while it comes. */
  waitingFor = (mode: CompareMode): string => (mode === 'difference' ? '' : `Coming: ${WHATS[mode]} …`);
}
