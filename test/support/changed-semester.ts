import { semester } from '../../src/rules/example.ts';

/** A POI of a semester, complete and on track, with some of its text changed. */
export function headed(
  periodo: string,
  ...changes: readonly (readonly [from: string | RegExp, to: string])[]
): string {
  return changes.reduce((text, [from, to]) => text.replace(from, to), semester(periodo));
}

/** A hearing that tells of 2019-S2. */
export const HEARING = `tipo: audiencia
version: 1
id: AP-2019-12
fecha: 2020-02-20
lugar: Teatro Municipal
convocatoria: {norma: D.A. 012-2019, fecha: 2020-01-30}
periodo_informado: 2019-S2
`;

/** A document of 2019-S1 with nothing but what was measured of SOC-1.1. */
export function measured(valor: number): string {
  return `${semester('2019-S1').replace(/actividades:[^]*/, '')}resultados:
  - {indicador: SOC-1.1, valor: ${valor}, fecha: 2019-06-30, fuente: Registro municipal}
`;
}
