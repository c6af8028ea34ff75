/** Opens what a link within the page leads to: the citation, say. @param what selects a fold, or what has one in it */
export const unfold = (what: string): void =>
  document.querySelector(`${what}:is(details), ${what} details`)?.setAttribute('open', '');
