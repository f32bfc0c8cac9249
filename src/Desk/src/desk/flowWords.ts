/** Every word of a flow's state under its path, so that whatever a kind of step keeps is shown without the page knowing that kind. */
export const wordsOf = (value: object, path: string[] = []): [name: string, word: string][] =>
  Object.entries(value).flatMap(([name, inner]) => typeof inner === 'object' && inner !== null
    ? wordsOf(inner, [...path, name])
    : [[[...path, name].join('.'), String(inner)] satisfies [string, string]])

export const isInstant = (word: string): boolean => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(word)
