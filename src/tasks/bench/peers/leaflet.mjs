/** The page that most people would make: the countries as SVG by Leaflet, coloured by what a plan says, with a popup of their names. */
import { geoJSON, map } from 'leaflet';
import { feature } from 'topojson-client';

const europe = map('map', { zoomSnap: 0 });
const topology = await (await fetch('countries.json')).json();
geoJSON(feature(topology, topology.objects.countries), {
  style: ({ properties }) => ({ fillColor: properties.fill, fillOpacity: 1, color: '#fff', weight: 0.8 }),
  onEachFeature: ({ properties }, layer) => layer.bindTooltip(properties.name)
}).addTo(europe);
europe.fitBounds([
  [34.6, -11],
  [71.3, 42.5]
]);
