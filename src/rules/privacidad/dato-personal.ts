import { writtenTexts } from '../../model/questions/texts.ts';
import { personalData } from '../../text/personal-data.ts';
import { enumerate, quote } from '../../text/spanish.ts';
import { activities, project } from '../example.ts';
import type { Rule } from '../rule.ts';

/** Fields of codes and addresses, whose digits are nobody's, and of the institution's own telephone and mail. */
const NOBODYS: ReadonlySet<string> = new Set([
  'codigo',
  'codigo_ceplan',
  'cui',
  'meta_siaf',
  'ubigeo',
  'distrito',
  'distritos',
  'url',
  'telefono',
  'correo',
]);

const DATE = /^\d{4}-\d{2}-\d{2}$/;

export const datoPersonal: Rule = {
  id: 'privacidad/dato-personal',
  severity: 'error',
  title: 'Un texto contiene datos personales: DNI, teléfono celular o correo personal',
  rationale:
    'El plan y sus informes se publican en el Portal de Transparencia. El DNI, el celular o el correo de un vecino o de un servidor no pueden salir en ellos.',
  source: { document: 'Ley 29733, Ley de Protección de Datos Personales' },
  good: () => [
    activities(
      'El cargo, el correo institucional, el RUC de una empresa y los códigos pueden publicarse',
      `
  - id: GIM-014
    desvio:
      causa: proceso_desierto_o_demorado
      detalle: >-
        La empresa Andes SAC, RUC 20481234567, impugnó el proceso (expediente 12345678, CUI 2401234).
        Escriba a obras@munipuno.gob.pe o llame al (051) 351234.
`,
    ),
  ],
  bad: () => [
    activities(
      'El DNI y el celular de un vecino',
      `
  - id: GIM-014
    desvio:
      causa: conflicto_social
      detalle: El señor Juan Quispe Mamani, DNI 01234567, celular 987 654 321, se opuso # ! privacidad/dato-personal
`,
    ),
    activities(
      'Nueve cifras que podrían ser un celular, o un monto: solo un aviso',
      `
  - id: GIM-014
    desvio:
      causa: otro
      detalle: Se coordinó con el presidente de la junta al 987 654 321 # ! privacidad/dato-personal
`,
    ),
    project('El correo personal de quien pidió la palabra', {
      'audiencias/2019-09.yaml': `
tipo: audiencia
version: 1
id: AP-2019-09
fecha: 2019-09-20
convocatoria: {norma: D.A. 012-2019, fecha: 2019-08-30}
periodo_informado: 2019-S1
demandas:
  - id: D-2019-03
    texto: Agua para el barrio alto; responder a rosa.condori@gmail.com # ! privacidad/dato-personal
`,
    }),
  ],
  *check(model) {
    for (const { origin, text } of writtenTexts(model, isPersonal)) {
      const found = personalData(text);
      const named = (some: typeof found): string =>
        enumerate(some.map(({ what, hint }) => `${what} (${quote(hint)})`));
      yield found.some(({ certain }) => certain)
        ? {
            at: origin,
            message: `El texto contiene ${named(found)}`,
            help: 'Quite el dato, también del historial de versiones si ya se publicó; nombre el cargo, la central telefónica o el correo institucional.',
          }
        : {
            at: origin,
            severity: 'warning',
            message: `El texto tiene nueve cifras que podrían ser ${named(found)}`,
            help: 'Si es el teléfono de una persona, quítelo. Si es un monto o un código, escriba delante S/ o la palabra «código».',
          };
    }
  },
};

/** Nearly every text has neither an address nor a long number, and is done with the first test. */
function isPersonal(text: string, field: string): boolean {
  return (
    /@|\d[\d .-]{6}/.test(text) && !DATE.test(text) && !NOBODYS.has(field) && personalData(text).length > 0
  );
}
