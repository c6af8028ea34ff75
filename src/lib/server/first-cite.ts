import { render } from 'svelte/server';
import Cite from '$lib/ui/Cite.svelte';
import CiteMeta from '$lib/ui/CiteMeta.svelte';
import { citedPage, citePage } from './citations';

const PAGE = { title: 'Map of the plans', path: '/' };

/** How to cite the explorer; a link to a view is its own address. */
export const writeFirstCite = (): string => render(Cite, { props: { id: 'cite-page', citing: citePage(PAGE) } }).body;

/** What reference managers read of it. */
export const writeFirstMeta = (): string =>
  render(CiteMeta, { props: { page: citedPage(PAGE), copier: './copy.js' } }).head;
