/** The formulas of proj4 by themselves; its own types are for the whole only. */
declare module 'proj4/lib/projections/*.js' {
  interface Place {
    x: number;
    y: number;
  }
  export interface Projection {
    /** To be called once the ellipsoid and the parameters are set on it. */
    init: () => void;
    /** Radians to metres. */
    forward: (place: Place) => Place;
    inverse: (point: Place) => Place;
    /** Parameters, by the names that proj4 has for them. */
    [parameter: string]: unknown;
  }
  const projection: Projection;
  export default projection;
}
