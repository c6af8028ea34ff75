import type { CompareMode } from '$lib/address/compare-view';
import { Loading } from '../loading.svelte';

/** The ways of comparing that the page does not come with: each is loaded when it is first asked for. */
const STAGES = {
  swipe: { what: 'the two maps with an edge between them', load: async () => (await import('./Swipe.svelte')).default },
  side: { what: 'the maps side by side', load: async () => (await import('./SideBySide.svelte')).default },
  grid: { what: 'the maps of all plans', load: async () => (await import('./PlanGrid.svelte')).default },
  numbers: { what: 'the tables and diagrams', load: async () => (await import('./Numbers.svelte')).default }
} satisfies Partial<Record<CompareMode, { what: string; load: () => Promise<unknown> }>>;

type Stages = { [Mode in keyof typeof STAGES]: Awaited<ReturnType<(typeof STAGES)[Mode]['load']>> };

/** What of it has come, and what has not. */
export class LazyStages {
  readonly loading = new Loading();
  came = $state.raw<Partial<Stages>>({});

  /** Loads what a way of comparing needs, for an effect. */
  need(mode: CompareMode): (() => void) | undefined {
    if (mode === 'difference') return undefined;
    const { what, load } = STAGES[mode];
    return this.loading.need<unknown>(what, load, (stage) => {
      this.came = { ...this.came, [mode]: stage };
    });
  }

  /** What is told of one while it comes. */
  waitingFor = (mode: CompareMode): string => (mode === 'difference' ? '' : `Coming: ${STAGES[mode].what} …`);
}
