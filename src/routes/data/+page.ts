/** Finished text: nothing in it moves. */
export const csr = false;
