/** The same countries by MapLibre, with nothing else: fills, edges, and the library's own controls. */
import { Map as LiveMap, NavigationControl, setWorkerUrl } from 'maplibre-gl';
import { feature } from 'topojson-client';

setWorkerUrl('./worker.js');
const topology = await (await fetch('countries.json')).json();
const map = new LiveMap({
  container: 'map',
  bounds: [-11, 34.6, 42.5, 71.3],
  style: {
    version: 8,
    sources: { countries: { type: 'geojson', data: feature(topology, topology.objects.countries) } },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': '#dbe7ea' } },
      { id: 'fills', type: 'fill', source: 'countries', paint: { 'fill-color': ['get', 'fill'] } },
      { id: 'edges', type: 'line', source: 'countries', paint: { 'line-color': '#fff', 'line-width': 0.8 } }
    ]
  }
});
map.addControl(new NavigationControl());
map.once('idle', () => document.body.classList.add('drawn'));
