import { render } from 'svelte/server';
import Cite from '$lib/ui/Cite.svelte';
import CiteMeta from '$lib/ui/CiteMeta.svelte';
import { citedPage, citePage } from './citations';

const pageAt = (origin: string) => ({ title: 'Map of the plans', path: '/', origin });

/** How to cite the explorer; a link to a view is its own address. */
export const writeFirstCite = (origin: string): string =>
  render(Cite, { props: { id: 'cite-page', citing: citePage(pageAt(origin)) } }).body;

/** What reference managers read of it. */
export const writeFirstMeta = (origin: string): string =>
  render(CiteMeta, { props: { page: citedPage(pageAt(origin)) } }).head;
