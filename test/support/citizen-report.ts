import type { Report } from '../../src/report/report.ts';
import { BARS, SAMPLE, plain } from './sample-report.ts';

/** The edition to hand out: large letters, few pages, no cover page. */
export const CITIZEN: Report = {
  ...SAMPLE,
  edition: 'ciudadana',
  contents: 0,
  cover: { ...SAMPLE.cover, title: '¿Cómo va el plan de Puno?', kicker: 'Informe para la ciudadanía' },
  blocks: [
    { kind: 'heading', level: 1, compact: true, id: 'avance', text: 'Cuánto se ha avanzado' },
    {
      kind: 'paragraph',
      role: 'lead',
      text: plain(
        'A mitad de 2021, la municipalidad ha hecho 49 de cada 100 partes de lo que prometió; a esta fecha debía llevar 61.',
      ),
    },
    {
      kind: 'cards',
      cards: [
        {
          title: 'De lo prometido se hizo',
          value: '49 %',
          note: 'debía ser 61 %',
          bar: { value: 49 },
          estado: 'amarillo',
        },
        {
          title: 'De cada S/ 100 se gastaron',
          value: 'S/ 50',
          note: 'S/ 91.6 millones de S/ 181.8 millones',
          bar: { value: 50 },
        },
        {
          title: 'Objetivos en meta',
          value: '8 de 16',
          note: '5 en riesgo, 2 críticos y 1 sin dato',
          estado: 'verde',
        },
      ],
    },
    BARS,
    { kind: 'heading', level: 1, compact: true, id: 'logros', text: 'Qué se logró' },
    {
      kind: 'list',
      items: [
        plain('Se capacitó a 640 docentes de los quince distritos.'),
        plain('La celda 1 del relleno sanitario está en operación desde el 18 de junio.'),
        plain('Se sembraron 40,000 plantones en el vivero municipal.'),
      ],
    },
    {
      kind: 'callout',
      tone: 'warning',
      title: 'Qué no se logró y por qué',
      text: [
        plain('El colector pluvial de la bahía sigue sin expediente técnico: el MVCS lo observó en marzo.'),
      ],
    },
    {
      kind: 'table',
      label: 'Cuadro 1',
      caption: 'Lo que usted pidió en la audiencia de mayo.',
      columns: [
        { title: 'Pedido', align: 'left', width: 45 },
        { title: 'Qué pasó', align: 'left', width: 35 },
        { title: 'Estado', align: 'left', width: 22 },
      ],
      rows: [
        {
          role: 'item',
          cells: [
            { text: plain('Alumbrado en la avenida Costanera') },
            { text: plain('Obra terminada en junio') },
            { text: plain('atendido'), estado: 'verde' },
          ],
        },
        {
          role: 'item',
          cells: [
            { text: plain('Más serenos en el barrio Bellavista') },
            { text: plain('Convocatoria en curso') },
            { text: plain('en curso'), estado: 'amarillo' },
          ],
        },
      ],
    },
    { kind: 'heading', level: 1, compact: true, id: 'preguntar', text: 'Cómo preguntar' },
    {
      kind: 'paragraph',
      text: [
        { text: 'Escriba a la oficina de participación o entre al ' },
        { text: 'portal de transparencia', href: 'https://www.munipuno.gob.pe/transparencia' },
        { text: '.' },
      ],
    },
  ],
};
