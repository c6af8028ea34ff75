/** Parts of proj4 that can be had without the rest; its own types are for the whole only. */
declare module 'proj4/lib/Proj.js' {
  interface Place {
    x: number;
    y: number;
  }
  export default class Proj {
    static projections: { add: (projection: object) => void };
    constructor(definition: string);
    /** Radians to metres. */
    forward(place: Place): Place;
    inverse(point: Place): Place;
  }
}
declare module 'proj4/lib/projections/*.js' {
  const projection: object;
  export default projection;
}
