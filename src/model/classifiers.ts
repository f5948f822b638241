/**
 * The classifiers of the budget, as the Ministry of Economy and Finance has them: with short names, for narrow columns.
 * A budget may cite any code; one that is not here is told, since it may be a slip.
 */
export interface Rubro {
  readonly nombre: string;
  /** The only source of financing that it belongs to. */
  readonly fuente: string;
}

export const RUBROS: ReadonlyMap<string, Rubro> = new Map([
  ['00', { nombre: 'Recursos ordinarios', fuente: '1' }],
  ['04', { nombre: 'Contribuciones a fondos', fuente: '5' }],
  ['07', { nombre: 'FONCOMUN', fuente: '5' }],
  ['08', { nombre: 'Impuestos municipales', fuente: '5' }],
  ['09', { nombre: 'Recaudados directamente', fuente: '2' }],
  ['13', { nombre: 'Donaciones y transferencias', fuente: '4' }],
  ['18', { nombre: 'Canon y sobrecanon', fuente: '5' }],
  ['19', { nombre: 'Operaciones de crédito', fuente: '3' }],
]);

const FUENTES: ReadonlyMap<string, string> = new Map([
  ['1', 'Recursos ordinarios'],
  ['2', 'Recursos directamente recaudados'],
  ['3', 'Recursos por operaciones oficiales de crédito'],
  ['4', 'Donaciones y transferencias'],
  ['5', 'Recursos determinados'],
]);

const GENERICAS: ReadonlyMap<string, string> = new Map([
  ['2.0', 'Reserva de contingencia'],
  ['2.1', 'Personal y obligaciones sociales'],
  ['2.2', 'Pensiones y prestaciones sociales'],
  ['2.3', 'Bienes y servicios'],
  ['2.4', 'Donaciones y transferencias'],
  ['2.5', 'Otros gastos'],
  ['2.6', 'Activos no financieros'],
  ['2.7', 'Activos financieros'],
  ['2.8', 'Servicio de la deuda'],
]);

/** The axes by which money is told apart, in the order in which they are shown. */
export const EJES_DE_GASTO = ['rubro', 'fuente', 'generica'] as const;
export type EjeDeGasto = (typeof EJES_DE_GASTO)[number];

/** The name of a code on an axis; undefined for one that the classifiers do not have. */
export function classifierName(eje: EjeDeGasto, codigo: string): string | undefined {
  switch (eje) {
    case 'rubro':
      return RUBROS.get(codigo)?.nombre;
    case 'fuente':
      return FUENTES.get(codigo);
    case 'generica':
      return GENERICAS.get(codigo);
  }
}

/** The codes of an axis. */
export function classifierCodes(eje: EjeDeGasto): readonly string[] {
  return [...{ rubro: RUBROS, fuente: FUENTES, generica: GENERICAS }[eje].keys()];
}
