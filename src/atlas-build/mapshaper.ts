/** The one door to mapshaper, which does the build's geometry: noding, polygon building, dissolving, simplifying. */
import mapshaperPackage from 'mapshaper';
import type { Topology } from 'topojson-specification';

/** Runs mapshaper on JSON inputs and returns its single output `out.json`, parsed. */
export async function mapshaper<T = Topology>(commands: string, inputs: Record<string, unknown>): Promise<T> {
  const texts = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, JSON.stringify(value)]));
  const out = await mapshaperPackage.applyCommands(commands, texts);
  return JSON.parse(String(out['out.json'])) as T;
}
