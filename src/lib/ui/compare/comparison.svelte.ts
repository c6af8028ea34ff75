import type { Weights } from '$lib/atlas/weights';
import { changesTold } from '$lib/atlas/compare';
import type { Part, PlanOutline, State } from '$lib/atlas/types';
import { ownCountries, type CompareView } from '$lib/address/compare-view';
import { formatOwnPlan, OWN, ownOutline, parseOwnPlan } from '$lib/address/own-plan';
import { defaultView } from '$lib/address/view';
import { comparedCountries, makeDifference } from '$lib/scene/difference';
import { pictureOf, type Picture } from '$lib/scene/picture';
import { makeScene, type LegendEntry, type Scene } from '$lib/scene/scene';
import type { SheetLanguage } from '$lib/scene/sheet-data';
import type { SceneLand } from '$lib/words/land-words';

/** What the comparison knows of the atlas. */
export interface ComparedData {
  states: Pick<State, 'id' | 'name' | 'role' | 'label'>[];
  parts: Pick<Part, 'id' | 'name' | 'of' | 'territories' | 'at'>[];
  plans: PlanOutline[];
  land: SceneLand;
  weights: Weights;
  /** Names in English, which come with the page. */
  english: SheetLanguage;
}

/** A plan as it is drawn: on the sheet of Europe, or on the world where that is the map it opens on. */
export interface Side {
  plan: PlanOutline;
  picture: Picture;
  legend: LegendEntry[];
  /** What it shows of the world; null where it opens on Europe. */
  world: Scene | null;
}

/** What a view compares, worked out once for every part of the page. */
export class Comparison {
  /** Names in the language chosen, once they have come; English until then. */
  language = $state.raw<SheetLanguage>();
  readonly #data: ComparedData;
  readonly #view: () => CompareView;

  readonly spoken = $derived.by(() => this.language ?? this.#data.english);
  readonly states = $derived.by(() =>
    this.#data.states.map((state) => ({ ...state, name: this.spoken.subjects[state.id] ?? state.name }))
  );
  readonly parts = $derived.by(() =>
    this.#data.parts.map((part) => ({ ...part, name: this.spoken.subjects[part.id] ?? part.name }))
  );

  // As text, so that the plan is not made anew where only the rest of the view changes.
  readonly written = $derived.by(() => {
    const { own } = this.#view();
    return own && formatOwnPlan(own);
  });
  /** Every plan that can be compared, the reader's own among them. */
  readonly all = $derived.by(() => {
    const own = this.written && parseOwnPlan(this.written, ownCountries(this.#data), [], []);
    return own ? [...this.#data.plans, ownOutline(own)] : this.#data.plans;
  });
  // As text, for the same reason.
  readonly #chosen = $derived.by(() => this.#view().plans.join());
  /** Two or more, in the order chosen. */
  readonly plans = $derived.by(() => this.#chosen.split(',').map((id) => this.all.find((plan) => plan.id === id)!));
  readonly from = $derived.by(() => this.plans[0]!);
  readonly to = $derived.by(() => this.plans[1]!);
  readonly #mode = $derived.by(() => this.#view().mode);
  /** The plans whose maps or numbers are seen. */
  readonly shown = $derived.by(() => {
    if (this.#mode === 'grid') return this.all;
    return this.#mode === 'side' || this.#mode === 'numbers' ? this.plans : [this.from, this.to];
  });
  /** The plans that the numbers rest on. */
  readonly counted = $derived.by(() => (this.#mode === 'numbers' ? this.all : this.shown));

  readonly #threshold = $derived.by(() => this.#view().threshold);
  readonly #count = $derived.by(() => this.#view().count);
  readonly #western = $derived.by(() => this.#view().western);
  readonly rule = $derived.by(() => ({ threshold: this.#threshold, count: this.#count, western: this.#western }));
  /** A plan of the reader's own names no land: it takes that of the first plan beside it. */
  readonly land = $derived.by((): SceneLand => {
    const { keyOf } = this.#data.land;
    const beside = this.#chosen.split(',').find((id) => id !== OWN) ?? '';
    return { ...this.#data.land, keyOf: { ...keyOf, [OWN]: keyOf[beside] ?? keyOf['']! } };
  });
  readonly difference = $derived.by(() =>
    makeDifference([this.from, this.to], { states: this.states, land: this.land }, this.rule)
  );
  /** Countries that change sides or shares. */
  readonly told = $derived.by(() => Object.values(changesTold(this.difference.comparison)).flat());
  /** Countries that can be asked about, in the order of their names. */
  readonly countries = $derived.by(() =>
    comparedCountries(this.states, this.all).toSorted((a, b) => a.name.localeCompare(b.name))
  );
  /** Each plan chosen, as it is drawn. */
  readonly sides = $derived.by(() => this.plans.map(({ id }) => this.sideOf(id)));

  constructor(data: ComparedData, view: () => CompareView) {
    this.#data = data;
    this.#view = view;
  }

  nameOf = (id: string): string => this.spoken.subjects[id] ?? id;
  landName = (piece: string): string => this.#data.land.pieces.find(({ id }) => id === piece)?.name ?? piece;

  sideOf(id: string): Side {
    const { land, states, parts, all: plans } = this;
    // Its legends have no lines, which are the same on all maps.
    const tables = { land, states, parts, plans, dates: [], reserves: {} };
    const sceneOn = (map: 'europe' | 'world') => makeScene(tables, { ...defaultView, plan: id, map });
    const scene = sceneOn('europe');
    const world = scene.plan.map === 'world' ? sceneOn('world') : null;
    return { plan: scene.plan, picture: pictureOf(scene, parts), legend: (world ?? scene).legend, world };
  }
}
