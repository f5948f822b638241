/** The months as the titles of the accounts of the MEF write them. */
export const MEF_MONTHS = [
  'ENERO',
  'FEBRERO',
  'MARZO',
  'ABRIL',
  'MAYO',
  'JUNIO',
  'JULIO',
  'AGOSTO',
  'SEPTIEMBRE',
  'OCTUBRE',
  'NOVIEMBRE',
  'DICIEMBRE',
];
const TITLES = [
  'ANO_EJE',
  'NIVEL_GOBIERNO',
  'SEC_EJEC',
  'EJECUTORA_NOMBRE',
  'SEC_FUNC',
  'RUBRO',
  'GENERICA',
  'MONTO_PIA',
  'MONTO_PIM',
  'MONTO_CERTIFICADO',
  ...MEF_MONTHS.map((month) => `MONTO_DEVENGADO_${month}`),
  'MONTO_GIRADO',
];

/** A row of the accounts: what is not stated is of the municipality of `ONE_OBJECTIVE` and of 2025, or blank. */
export interface SpendingRow {
  readonly anio?: string;
  readonly sec?: string;
  readonly meta?: string;
  readonly rubro?: string;
  readonly generica?: string;
  readonly pia?: string;
  readonly pim?: string;
  readonly certificado?: string;
  readonly girado?: string;
  /** What was accrued in each month from January on. */
  readonly months?: readonly (number | string)[];
}

/** The spending of the MEF with a column for each month, as CSV. */
export function spendingCsv(rows: readonly SpendingRow[]): string {
  const lines = rows.map(
    ({
      anio = '2025',
      sec = '301642',
      meta = '1',
      rubro = '07',
      generica = '6',
      months = [],
      ...amounts
    }) => [
      anio,
      'M',
      sec,
      'MUNICIPALIDAD DISTRITAL DE EJEMPLO',
      meta,
      rubro,
      generica,
      amounts.pia ?? '',
      amounts.pim ?? '',
      amounts.certificado ?? '',
      ...MEF_MONTHS.map((_, i) => String(months[i] ?? '')),
      amounts.girado ?? '',
    ],
  );
  return `${[TITLES, ...lines].map((cells) => cells.join(',')).join('\n')}\n`;
}
