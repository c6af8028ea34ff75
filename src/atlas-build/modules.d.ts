declare module 'mapshaper' {
  const mapshaper: {
    /** Runs mapshaper commands on named inputs; resolves to the named outputs. */
    applyCommands(commands: string, inputs: Record<string, unknown>): Promise<Record<string, Buffer | string>>;
  };
  export default mapshaper;
}
declare module 'geographiclib-geodesic' {
  interface PolygonArea {
    AddPoint(lat: number, lon: number): void;
    Compute(reverse: boolean, sign: boolean): { number: number; perimeter: number; area: number };
  }
  const geodesic: { Geodesic: { WGS84: { Polygon(polyline: boolean): PolygonArea } } };
  export default geodesic;
}
