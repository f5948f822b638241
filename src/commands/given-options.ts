/** The options that were given, by their names. */
export function namesOfGiven(given: Readonly<Record<string, boolean>>): readonly string[] {
  return Object.keys(given).filter((name) => given[name]);
}

/** «esa opción», «esas opciones»: what is to be left out of an order. */
export function thoseOptions(names: readonly string[]): string {
  return names.length === 1 ? 'esa opción' : 'esas opciones';
}
