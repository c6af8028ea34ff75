/** Finished text: nothing to be made alive, so nothing is sent twice. */
export const csr = false;
