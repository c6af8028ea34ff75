import type { AtlasTables, Language } from './types';

/** Languages in which capitals follow rules of their own: Greek drops accents, Turkish keeps the dot. */
const CAPITALS: Record<string, string> = { greece: 'el', turkey: 'tr' };

type Named = Pick<AtlasTables, 'states' | 'parts' | 'waters'>;

/** Countries, parts and seas as they are called in a language; seas keep their English name where asked for their own. */
export function inLanguage(
  { states, parts, waters, names }: Named & Pick<AtlasTables, 'names'>,
  language: Language
): Named {
  if (language === 'en') return { states, parts, waters };
  const found = new Map(names.filter((n) => n.language === language).map((n) => [n.id, n]));
  return {
    states: states.map((state) => {
      const { name = state.name, short = state.short } = found.get(state.id) ?? {};
      return { ...state, name, short, ...(language === 'own' && { locale: CAPITALS[state.id] }) };
    }),
    parts: parts.map((part) => ({ ...part, name: found.get(part.id)?.name ?? part.name })),
    waters: waters.map((water) => ({ ...water, name: language === 'own' ? water.name : water.names[language] }))
  };
}
