/** Widths of figures in mm, from a panel of a triptych to a poster: one for each width that grounds are drawn for. */
export const READY_WIDTHS = Array.from({ length: 14 }, (_, step) => Math.round(400 * 1.2 ** step) / 10);
