/** What a link can say: a table of fields, each of which is read from a text and written as one. */
import { clip, underKnownKeys } from './query';

/** What the text of a field says. */
export interface Read<T> {
  /** Missing where nothing of the text can be used: the field stays as it was. */
  value?: T;
  /** What of the text could not be used, each a clause that can stand in a list. */
  problems?: string[];
  /** Whole sentences on what is shown otherwise than the text may have meant. */
  notes?: string[];
}

/** How a field is read and written; `write` of what was read gives the same again when it is read. */
export interface FieldRule<T, Choices, View = unknown> {
  /** @param view what has been read so far: fields may rest on those before them */
  read: (text: string, choices: Choices, view: View) => Read<T>;
  write: (value: T) => string;
  /** What the field is called in a link, where that is not its own name. */
  key?: string;
}

/** What a field may be, of those there are. */
type Known<T, Choices, View> = (choices: Choices, view: View) => readonly T[];

/** A field that is one of a few words. */
export function oneOf<T extends string, Choices = unknown, View = unknown>(
  what: string,
  known: Known<T, Choices, View>
): FieldRule<T, Choices, View> {
  return {
    read: (text, choices, view) => {
      const value = known(choices, view).find((each) => each === text);
      return value === undefined ? { problems: [`there is no ${what} “${clip(text)}”`] } : { value };
    },
    write: String
  };
}

/** As `oneOf`; of several, as another page may list them, the first. */
export function firstOf<T extends string, Choices = unknown, View = unknown>(
  what: string,
  known: Known<T, Choices, View>
): FieldRule<T, Choices, View> {
  const rule = oneOf(what, known);
  return {
    ...rule,
    read: (text, ...rest) => {
      const whole = rule.read(text, ...rest);
      const { value } = rule.read(text.split(',')[0] ?? '', ...rest);
      if (!whole.problems || value === undefined) return whole;
      return { value, problems: [`only the first ${what} of “${clip(text)}” is shown here`] };
    }
  };
}

/** The table of a view's fields, in the order in which they are read. What is null is not written. */
type Fields<View, Choices> = { [F in keyof View]: FieldRule<NonNullable<View[F]>, Choices, View> };

/** What a link asks for, with what of it could not be used, and sentences on what may be otherwise than meant. */
export interface Asked<View> {
  view: View;
  ignored: string[];
  notes: string[];
}

/**
 * Reads and writes the links of a view.
 * @param initial what a link without a query asks for; fields are written in its order, those as they stand there are
 *   left out
 */
export function codec<View extends object, Choices>(initial: View, fields: Fields<View, Choices>) {
  type Field = keyof View & string;
  const keyOf = (field: Field): string => fields[field].key ?? field;
  const keys = (Object.keys(initial) as Field[]).map(keyOf);

  /** Any query gives a view; `write` of it gives it again. */
  function read(query: URLSearchParams, choices: Choices): Asked<View> {
    const asked: Asked<View> = { view: { ...initial }, ignored: [], notes: [] };
    const given = new URLSearchParams(underKnownKeys(query, keys, asked.ignored));
    for (const field in fields) {
      const [text, ...more] = given.getAll(keyOf(field));
      if (text === undefined) continue;
      if (more.length) asked.ignored.push(`${keyOf(field)} is given ${more.length + 1} times; the first counts`);
      const { value, problems = [], notes = [] } = fields[field].read(text, choices, asked.view);
      if (value !== undefined) asked.view[field] = value;
      asked.ignored.push(...problems);
      asked.notes.push(...notes);
    }
    return asked;
  }

  function write(view: View): string {
    const query = new URLSearchParams();
    const textOf = (field: Field, value: View[Field]) => (value == null ? '' : fields[field].write(value));
    for (const field of Object.keys(initial) as Field[]) {
      const text = textOf(field, view[field]);
      if (text !== textOf(field, initial[field])) query.set(keyOf(field), text);
    }
    return query.toString();
  }

  return { read, write };
}
