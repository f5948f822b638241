/** The departments of Peru, 01 Amazonas to 25 Ucayali; the INEI and the RENIEC number them so many. */
const DEPARTMENTS = 25;

/**
 * What cannot be in an ubigeo of six figures, in words without a full stop; undefined for one that may be, and for a text
 * that has not its form. Which provinces and districts there are only a register knows.
 */
export function faultOfUbigeo(text: string): string | undefined {
  const [, department, province, district] = /^(\d{2})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (department === undefined) return undefined;
  if (Number(department) < 1 || Number(department) > DEPARTMENTS)
    return `empieza con ${department}, y los departamentos van del 01 al ${DEPARTMENTS}`;
  if (province === '00') return 'lleva 00 por provincia, y las provincias empiezan en 01';
  if (district === '00')
    return 'lleva 00 por distrito; el de una provincia es el de su capital, que termina en 01';
  return undefined;
}
