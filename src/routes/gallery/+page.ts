/** Finished text and pictures: nothing in it moves. */
export const csr = false;
