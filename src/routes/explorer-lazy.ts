/** What the explorer loads once the first map stands: everything that answers to a reader's choice, in one file. */
export { openMap } from '$lib/ui/live-map';
export { default as BorderControls } from '$lib/ui/BorderControls.svelte';
// The server writes the citation (src/lib/server/first-cite.ts); its styles come with this.
export { default as Cite } from '$lib/ui/Cite.svelte';
export { default as CompareWith } from '$lib/ui/CompareWith.svelte';
export { default as CopyMap } from '$lib/ui/explorer/CopyMap.svelte';
export { default as CountryPanel } from '$lib/ui/CountryPanel.svelte';
export { default as Finder } from '$lib/ui/Finder.svelte';
export { default as LeavePresentation } from '$lib/ui/explorer/LeavePresentation.svelte';
export { default as PlanTable } from '$lib/ui/PlanTable.svelte';
export { default as SheetHandle } from '$lib/ui/explorer/SheetHandle.svelte';
export { default as StepChanges } from '$lib/ui/explorer/StepChanges.svelte';
export { default as ViewControls } from '$lib/ui/ViewControls.svelte';
export { tellStep } from '$lib/words/compare-words';
export { fileNameOf, figureQuery, recipeOfView } from '$lib/recipe/links';
export { previewOver } from '$lib/plate/preview-layer';
export { layParts, layRivers, layTowns } from '$lib/plate/nearer';
export { layOver, rename } from '$lib/plate/overlay';

export const loadCityInsets = async () => (await import('$lib/pages/CityInsets.svelte')).default;
export const loadWorldMap = async () => (await import('$lib/pages/WorldMap.svelte')).default;
