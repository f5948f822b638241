import { describe, expect, it } from 'vitest';
import { ran } from './support/rendered.ts';
import type { Files } from './support/report-inputs.ts';

const PLAN = `tipo: plan
version: 1
id: p-2019-2022
titulo: Plan
entidad: {nombre: Municipalidad Distrital, nivel: distrital, ubigeo: "210504", lugares: [{id: L-1, nombre: Lugar, tipo: comunidad}]}
periodo: {inicio: 2019, fin: 2022}
estado: vigente
dimensiones:
  social: {objetivos: [{id: SOC-1, nombre: Agua}, {id: SOC-2, nombre: Salud}]}
  economica: {objetivos: []}
  ambiental: {objetivos: []}
  institucional: {objetivos: [{id: INS-1, nombre: Orden}]}
`;
const HEAD =
  'tipo: poi\nversion: 1\nplan: p-2019-2022\nperiodo: 2019-S1\nestado: en_ejecucion\nfecha_corte: 2019-06-30\n';
const SECOND = 'tipo: poi\nversion: 1\nplan: p-2019-2022\nperiodo: 2019-S2\nestado: en_ejecucion\n';
const DONE = 'programado: {ene: 5, jun: 5}, ejecutado: {ene: 5, jun: 5}';
/** The hearing before: two promises of GIM, and three things asked, of which two are answered by activities. */
const HEARING = `tipo: audiencia
version: 1
id: AP-1
fecha: 2019-05-20
periodo_informado: 2018-S2
compromisos:
  - {id: C-1, texto: Terminar las zanjas, unidad: GIM, plazo: 2019-06-15, estado: cumplida}
  - {id: C-2, texto: Cerrar las zanjas, actividad: GIM-1, plazo: 2019-12-15, estado: pendiente}
demandas:
  - {id: D-1, texto: Agua para el barrio, estado: atendida, actividad: GIM-1}
  - {id: D-2, texto: Luz para el barrio, estado: pendiente}
  - {id: D-3, texto: Un parque, estado: pendiente}
`;

/** Of two units GIM has everything; GAF, one activity that nothing can be told of. */
function project(changes: readonly (readonly [from: string, to: string])[] = []): Files {
  const files: Readonly<Record<string, string>> = {
    'plan.yaml': PLAN,
    'unidades.yaml':
      'tipo: unidades\nversion: 1\nunidades: [{id: GAF, nombre: Gerencia de Finanzas}, {id: GIM, nombre: Gerencia de Obras}]\n',
    'audiencias/2019-05.yaml': HEARING,
    'poi/gaf.yaml': `${HEAD}unidad: GAF\nactividades:\n  - {id: GAF-1, nombre: Pagos, objetivo: INS-1, indicador: {nombre: Pagos, unidad_medida: pago, meta: 10, ${DONE}}}\n`,
    'poi/gim.yaml': `${HEAD}unidad: GIM\nactividades:
  - {id: GIM-1, nombre: Red de agua, tipo: inversion, cui: "2401234", inversion: {costo_total: 600000}, objetivo: SOC-1, demandas: [D-2], lugares: [L-1], presupuesto: {pia: 1000, pim: 1000, devengado: 500}, indicador: {nombre: Red, unidad_medida: km, meta: 10, programado: {ene: 5, jun: 5}, ejecutado: {ene: 1, jun: 1}}}
  - {id: GIM-2, nombre: Campaña, objetivo: SOC-2, activa: false, presupuesto: {pim: 900, devengado: 300}, indicador: {nombre: Red, unidad_medida: km, meta: 10, ${DONE}}}
evaluacion: {logros: [Se tendió la red]}\n`,
  };
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      changes.reduce((all, [from, to]) => all.replace(from, to), text),
    ]),
  );
}

type Edition = 'ciudadana' | 'tecnica' | 'guion' | 'mural';

/** A report as a reader gets it, on one line. */
async function told(files: Files, edition: Edition, unit?: string, period = '2019-S1'): Promise<string> {
  const format = edition === 'mural' ? 'html' : 'md';
  const argv = ['report', '--draft', '-p', period, '-e', edition, '-f', format];
  const run = await ran(files, [...argv, ...(unit === undefined ? [] : ['-u', unit])]);
  const text = format === 'html' ? run.text('.html').replace(/<style>[^]*?<\/style>/g, '') : run.markdown();
  return text
    .replaceAll(/\*\*|<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[.,;:])/g, '');
}

/** What is not so of the municipality, and would be read of it. */
const OF_ALL: readonly RegExp[] = [
  /no asumió compromisos|no hicieron pedidos|no hubo audiencias/,
  /No se registraron (?:compromisos|demandas|pedidos)/,
  /Los planes operativos no (?:tienen obras|dicen en qué \S+ está cada)/,
  /Las oficinas no escribieron/i,
  /(?:y|\.) no hay presupuesto registrado|no registran presupuesto\.|no dicen su PIM/,
  /promete (?:un|dos) objetivo/,
  /El plan no tiene objetivos/,
  /(?:Ninguna|y ninguna|única) actividad (?:con|se|informa|dice|que)/,
  /De la única actividad,|de las \S+ actividades (?:con|que)/,
  /La única obra es|actividades? del (?:POI|plan operativo)/,
  /El POI (?:tiene|tuvo)/,
  /No hay medidas pendientes|Sin datos en este periodo/,
  /Aparte/,
  /Ninguna tarea debía/,
];

describe('the report of a unit', () => {
  it.each<Edition>(['ciudadana', 'tecnica', 'guion', 'mural'])(
    'is of the day at which the data of the unit end, not of that of others: %s',
    async (edition) => {
      const earlier = project([
        ['fecha_corte: 2019-06-30\nunidad: GIM', 'fecha_corte: 2019-05-31\nunidad: GIM'],
        ['jun: 5}, ejecutado: {ene: 1, jun: 1}', 'may: 5}, ejecutado: {ene: 1, may: 1}'],
      ]);
      const text = await told(earlier, edition, 'GIM');
      expect(text).toMatch(/31 de mayo|treinta y uno de mayo/);
      // The results and the time of the mandate are of the plan, whose data go on, and say its day.
      const own = text.replaceAll(/[^|]*de todo el plan[^|]*\||al 30 de junio de 2019, cuando pasó/g, '');
      expect(own.match(/30 de junio|treinta de junio|solo hasta|día anterior/g)).toBeNull();
    },
  );

  it.each<readonly [Edition, says: readonly string[]]>([
    [
      'ciudadana',
      [
        '90 % al 31 de diciembre de 2019, cerca de la meta',
        'al 31 de diciembre de 2019, cuando pasó 25 % del tiempo de gobierno',
        'lo alcanzado y lo esperado al 31 de diciembre de 2019',
        '| 18 al 31 de diciembre de 2019; esperado: 20 |',
        'En riesgo o cerca de la meta: de 75 %',
      ],
    ],
    [
      'tecnica',
      [
        'Resultados de todo el plan al 31-12-2019, de lo esperado | Camino de todo el plan al 31-12-2019 a la meta final',
        '90 % cerca de la meta, 1 de 1 indicadores',
        'cuando pasó 25 % del tiempo',
        'sus resultados, al 31 de diciembre de 2019, y la ejecución de esta unidad',
        '18 al 31-12-2019',
        'y ahí se dice «cerca de la meta» y «lejos de la meta»',
      ],
    ],
    [
      'guion',
      [
        'En todo el plan, de lo que se esperaba al treinta y uno de diciembre se alcanzó, en promedio, noventa por ciento: quedó cerca de la meta',
        'en todo el plan y al treinta y uno de diciembre, veinte por ciento, cuando ya pasó veinticinco por ciento del tiempo',
        'en diciembre estaba en dieciocho',
      ],
    ],
    ['mural', ['90 % al 31 de diciembre de 2019, cerca de la meta', '2019, cuando pasó 25 % del tiempo']],
  ])(
    'gives what is of the whole plan with its day and the time to it, though the unit ends earlier: %s',
    async (edition, says) => {
      const agua =
        'indicadores: [{id: SOC-1.1, nombre: Pozos, unidad_medida: pozo, sentido: ascendente, linea_base: {valor: 10, anio: 2018}, metas: {2019: 20, 2022: 50}}]';
      const measured = {
        ...project([['{id: SOC-1, nombre: Agua}', `{id: SOC-1, nombre: Agua, ${agua}}`]]),
        'poi/s2-gim.yaml': `${SECOND}fecha_corte: 2019-07-31\nunidad: GIM\nactividades: [{id: GIM-3, nombre: Pozo, objetivo: SOC-1, presupuesto: {pim: 10}, indicador: {nombre: Pozo, unidad_medida: pozo, meta: 6, programado: {jul: 1, dic: 5}, ejecutado: {jul: 1}}}]\n`,
        'poi/s2-gaf.yaml': `${SECOND}fecha_corte: 2019-12-31\nunidad: GAF\nactividades: []\nresultados: [{indicador: SOC-1.1, valor: 18, fecha: 2019-12-31, fuente: Registro}]\n`,
      };
      const text = await told(measured, edition, 'GIM', '2019');
      expect(says.filter((words) => !text.includes(words))).toEqual([]);
      expect(text).not.toMatch(/15 % del tiempo|quince por ciento del tiempo/);
    },
  );

  it.each<Edition>(['ciudadana', 'tecnica', 'guion', 'mural'])(
    'says nothing of the municipality that is so of the unit alone: %s',
    async (edition) => {
      const text = await told(project(), edition, 'GAF');
      expect(OF_ALL.flatMap((claim) => claim.exec(text)?.[0] ?? [])).toEqual([]);
    },
  );

  it.each<readonly [Edition, unit: string, says: string]>([
    [
      'ciudadana',
      'GAF',
      'la municipalidad asumió 2 compromisos; esta unidad no tiene ninguno de ellos. Los vecinos hicieron 3 pedidos; las actividades de esta unidad no responden a ninguno de ellos.',
    ],
    [
      'ciudadana',
      'GIM',
      'la municipalidad asumió 2 compromisos; esta unidad tiene 2 compromisos y cumplió 1. Los vecinos hicieron 3 pedidos; las actividades de esta unidad responden a 2 pedidos y se atendió 1.',
    ],
    ['ciudadana', 'GAF', 'Esta unidad no tiene obras en los planes operativos.'],
    ['ciudadana', 'GAF', 'no dicen en qué lugar está ninguna actividad de esta unidad.'],
    ['ciudadana', 'GAF', 'no hay presupuesto de esta unidad registrado'],
    ['ciudadana', 'GAF', '1 actividad de esta unidad en meta; esta unidad no escribió logros'],
    ['ciudadana', 'GIM', '1 logro, con las palabras de la propia unidad'],
    ['ciudadana', 'GIM', 'De 1 actividad de esta unidad, 1 está en situación crítica.'],
    ['tecnica', 'GAF', 'Esta unidad no tiene compromisos de esas audiencias; toda la municipalidad tiene 2.'],
    ['tecnica', 'GAF', 'no responden a ninguna demanda ciudadana; toda la municipalidad tiene 3.'],
    ['tecnica', 'GIM', 'Compromisos de esta unidad cumplidos: 1 de 2; toda la municipalidad tiene 2.'],
    [
      'tecnica',
      'GIM',
      'Demandas a las que responde esta unidad atendidas: 1 de 2; toda la municipalidad tiene 3.',
    ],
    ['tecnica', 'GAF', 'las actividades de esta unidad cumplieron 100 % de lo programado'],
    ['tecnica', 'GAF', 'Los POI del periodo no registran presupuesto de esta unidad.'],
    ['tecnica', 'GAF', 'en todos los documentos; aquí se listan los de esta unidad.'],
    ['guion', 'GAF', 'promete tres objetivos; esta oficina trabaja por uno de ellos.'],
    ['guion', 'GAF', 'Del dinero de esta oficina no se informa'],
    ['guion', 'GAF', 'Esta oficina no escribió logros de este periodo'],
    ['guion', 'GIM', 'La única obra de esta oficina es red de agua'],
    ['guion', 'GIM', 'Aparte se gastaron trescientos soles'],
    ['guion', 'GIM', 'en lo que toca a esta oficina, se cumplió uno de dos compromisos'],
    ['mural', 'GIM', 'De cada S/ 100 de esta unidad se gastaron'],
    ['mural', 'GIM', 'Se logró (1 de 1 que cuenta la unidad)'],
  ])('%s of %s: «%s»', async (edition, unit, says) => {
    expect(await told(project(), edition, unit)).toContain(says);
  });

  it.each<readonly [Edition, says: RegExp]>([
    ['ciudadana', /trabaja por 2 objetivos/],
    ['guion', /trabaja por dos de ellos/],
    ['tecnica', /Objetivos del plan por los que trabaja.*\| SOC-2 Salud \| GIM \|[^|]*\| sin actividades/],
    ['tecnica', /Indicadores del plan y su avance.*\| SOC-2\.1 Postas/],
    ['tecnica', /Origen de las cifras.*\| SOC-2 \|.*\| SOC-2\.1 \|/],
  ])('tells of what it answers for, though it has no activity of it: %s, %s', async (edition, says) => {
    const postas =
      'indicadores: [{id: SOC-2.1, nombre: Postas, unidad_medida: posta, sentido: ascendente, linea_base: {valor: 1, anio: 2018}, metas: {2019: 5}}]';
    const answers = project([
      ['{id: SOC-2, nombre: Salud}', `{id: SOC-2, nombre: Salud, responsable: GIM, ${postas}}`],
      [
        'evaluacion: {logros: [Se tendió la red]}',
        'evaluacion: {logros: [Se tendió la red]}\nresultados: [{indicador: SOC-2.1, valor: 2, fecha: 2019-06-30, fuente: Registro}]',
      ],
    ]);
    expect(await told(answers, edition, 'GIM')).toMatch(says);
  });

  it("gives the figures of the plan as the plan's, and those of the unit as its own, with their sums", async () => {
    const text = await told(project(), 'tecnica', 'GAF');
    const [, plan = '', own = ''] = /\| Plan +\|(.*?)\| Unidades orgánicas(.*)/.exec(text) ?? [];
    expect(plan.split('Objetivos')[0]).not.toContain('avance físico');
    expect(own).toMatch(/GAF \| *avance físico 100.00 %/);
  });

  it('does not call its own what a document shared with others says', async () => {
    const shared = project([
      ['unidad: GAF\nactividades:\n', 'evaluacion: {logros: [Se tendió la red]}\nactividades:\n'],
      ['{id: GAF-1,', '{id: GAF-1, unidad: GAF,'],
    ]);
    expect(await told(shared, 'ciudadana', 'GAF')).toContain('de las propias oficinas de la municipalidad');
    expect(await told(shared, 'guion', 'GAF')).toContain('Las oficinas cuentan un logro');
  });
});

/** ALC has nothing in any semester; GAF has nothing in the second, when GIM goes on; of OCI all is left out. */
const WITHOUT_ACTIVITIES: Files = {
  ...project([['unidades: [', 'unidades: [{id: ALC, nombre: Alcaldía}, {id: OCI, nombre: Control}, ']]),
  'poi/oci.yaml': `${HEAD}unidad: OCI\nactividades:\n  - {id: OCI-1, nombre: Examen, objetivo: INS-1, activa: false, indicador: {nombre: Examen, unidad_medida: examen, meta: 10, ${DONE}}}\n`,
  'poi/2020/gim.yaml': `${HEAD.replaceAll('2019-0', '2020-0').replace('2019-S1', '2020-S1')}unidad: GIM\nactividades:\n  - {id: GIM-1, nombre: Red de agua, objetivo: SOC-1, indicador: {nombre: Red, unidad_medida: km, meta: 10, ${DONE}}}\n`,
};

describe('the report of a unit without activities', () => {
  it.each<readonly [argv: string, says: string]>([
    ['-p 2019-S1 -u ALC', '«ALC» no tiene actividades en los POI de 2019-S1: no se escribió ningún informe.'],
    ['-p 2019-S1 -u alc -e ciudadana', '«ALC» no tiene actividades en los POI de 2019-S1'],
    ['-p 2019-S1 -u ALC -e guion -f md', '«ALC» no tiene actividades en los POI de 2019-S1'],
    ['-p 2019-S1 -u ALC -e mural -f html', '«ALC» no tiene actividades en los POI de 2019-S1'],
    ['--all -u ALC', '«ALC» no tiene actividades en los POI de 2019-S1 y 2020-S1'],
    ['-u GAF', 'en los POI de 2020-S1: no se escribió ningún informe. Las tiene en 2019-S1'],
    ['-p 2019-S1 -u OCI', 'en los POI de 2019-S1, salvo OCI-1, que se dejó fuera («activa: false»): no se'],
  ])('is not written, and that is said: %s', async (argv, says) => {
    const run = await ran(WITHOUT_ACTIVITIES, ['report', '--draft', ...argv.split(' ')]);
    expect(run.err).toContain(says);
    expect(run.code).toBe(2);
    expect([...run.host.files.keys()].filter((path) => path.includes('informes/'))).toEqual([]);
  });

  it('is left out where every semester is asked for, and that is said', async () => {
    const run = await ran(WITHOUT_ACTIVITIES, 'report --draft --all -u GAF -f md -e ciudadana'.split(' '));
    expect(run.code).toBe(0);
    expect(run.out).toBe('informes/p-2019-2022-2019-S1-ciudadana-gaf-borrador.md\n');
    expect(run.err).toContain(
      '«GAF» no tiene actividades en los POI de 2020-S1: de eso no se escribió informe.',
    );
  });

  it('is not said to have nothing to tell of where a document that may hold it cannot be read', async () => {
    const run = await ran(
      { ...WITHOUT_ACTIVITIES, 'poi/alc.yaml': `${HEAD}unidad: ALC\n actividades:\n` },
      'report --draft -p 2019-S1 -u ALC'.split(' '),
    );
    expect(run.err).toContain('Entre lo que se pudo leer, «ALC» no tiene actividades');
    expect(run.err).toContain('poi/alc.yaml');
    expect(run.code).toBe(3);
  });
});

describe('what nobody wrote of a commitment or a demand', () => {
  const without = (...ids: readonly string[]): Files =>
    project(
      ids.map(
        (id) =>
          [
            new RegExp(`${id},.*`).exec(HEARING)?.[0] ?? '',
            (new RegExp(`${id},.*`).exec(HEARING)?.[0] ?? '').replace(/, estado: \w+/, ''),
          ] as const,
      ),
    );

  it.each<readonly [Edition, files: Files, says: string]>([
    ['ciudadana', without('C-1', 'C-2'), 'asumió 2 compromisos, y no se dice si se cumplieron.'],
    [
      'ciudadana',
      without('C-1'),
      'asumió 2 compromisos y no cumplió ninguno de los que dicen cómo van; de 1 no se dice.',
    ],
    ['ciudadana', without('C-1'), 'De 1 no se dice si se cumplió: terminar las zanjas'],
    ['ciudadana', without('C-2'), 'asumió 2 compromisos y cumplió 1; de 1 no se dice.'],
    ['ciudadana', without('D-1', 'D-2', 'D-3'), '3 pedidos, y no se dice si se atendieron'],
    [
      'ciudadana',
      without('D-1'),
      '3 pedidos y no se atendió ninguno de los que dicen cómo van; de 1 no se dice',
    ],
    ['tecnica', without('C-1', 'C-2'), 'Compromisos cumplidos: no se dice de 2.'],
    ['tecnica', without('C-2'), 'Compromisos cumplidos: 1 de 2; de 1 no se dice.'],
    ['tecnica', without('D-2'), 'Demandas atendidas: 1 de 3; de 1 no se dice.'],
    ['tecnica', without('C-1'), 'Que se diga si se cumplió 1 compromiso de audiencia: C-1.'],
    ['guion', without('C-1', 'C-2'), 'no se dice si se cumplió alguno de los dos compromisos.'],
    ['guion', without('C-2'), 'se cumplió uno de dos compromisos; de uno no se dice.'],
    ['guion', without('C-1'), 'no se cumplió uno de dos compromisos; de uno no se dice.'],
    ['guion', without('D-1'), 'no se atendieron dos de tres pedidos; de uno no se dice.'],
    ['guion', without('D-1', 'D-2', 'D-3'), 'no se dice si se atendió alguno de los tres pedidos.'],
  ])('is not told as left undone: %s', async (edition, files, says) => {
    expect(await told(files, edition)).toContain(says);
  });

  it.each<readonly [told: string, files: Files, bars: number]>([
    ['1 de 2', project(), 1],
    ['1 de 2', without('C-2'), 0],
    ['0 de 2', without('C-1'), 0],
  ])(
    'is among all of them on the card, «%s», with a bar only where all say it',
    async (value, files, bars) => {
      const { markdown } = await ran(files, [
        'report',
        '--draft',
        '-p',
        '2019-S1',
        '-e',
        'tecnica',
        '-f',
        'md',
      ]);
      const card =
        markdown()
          .split('\n')
          .find((line) => line.includes('de audiencias anteriores'))
          ?.split(' | ')
          .at(-1) ?? '';
      expect(card).toContain(value);
      expect(card.match(/█|░/)?.length ?? 0).toBe(bars);
    },
  );

  it('and an answer is none that is missing', async () => {
    const answered = project([
      ['actividad: GIM-1}\n  - {id: D-2', 'actividad: GIM-1, respuesta: Se atendió en mayo}\n  - {id: D-2'],
      ['texto: Agua para el barrio, estado: atendida', 'texto: Agua para el barrio'],
    ]);
    const text = await told(answered, 'ciudadana');
    expect(text).toContain('No se dice si se atendió. Se atendió en mayo.');
    expect(text).not.toContain('Sin respuesta');
  });
});

describe('the report of all', () => {
  it('does not say that there was no hearing where one was held and nothing was promised in it', async () => {
    const files = project([[/compromisos:[^]*?(?=demandas)/.exec(HEARING)?.[0] ?? '', '']]);
    const text = await told(files, 'tecnica');
    expect(text).toContain('las audiencias anteriores no registran compromisos');
    expect(text).not.toContain('no hubo audiencias antes');
  });

  it.each<Edition>(['ciudadana', 'tecnica', 'guion', 'mural'])(
    'speaks of no unit as this one: %s',
    async (edition) => {
      expect(await told(project(), edition)).not.toMatch(/esta (?:unidad|oficina)/);
    },
  );
});

describe('the files of a unit', () => {
  const named = (from: string, to: string): Files =>
    project([
      [`id: ${from}`, `id: ${to}`],
      [`unidad: ${from}`, `unidad: ${to}`],
      [`unidad: ${from}`, `unidad: ${to}`],
    ]);
  const filesOf = async (files: Files, unit: string): Promise<readonly string[]> => {
    const { host, code } = await ran(files, ['report', '-u', unit, '--draft', '--format', 'md']);
    expect(code).toBe(0);
    return [...host.files.keys()].filter((path) => /informes\/[^/]*\.md$/.test(path));
  };

  it('have its id in small letters', async () => {
    expect(await filesOf(project(), 'GIM')).toEqual([
      '/w/informes/p-2019-2022-2019-S1-tecnica-gim-borrador.md',
    ]);
  });

  it.each(['ANEXOS', 'Borrador', 'GIM-anexos'])(
    'are not those of another report where it is called %s',
    async (id) => {
      expect(await filesOf(named('GAF', id), id)).toEqual([
        `/w/informes/p-2019-2022-2019-S1-tecnica-unidad-${id.toLowerCase()}-borrador.md`,
      ]);
    },
  );

  it('are not those of a unit whose id differs by capitals alone', async () => {
    const files = named('GAF', 'gim');
    const names = [...(await filesOf(files, 'gim')), ...(await filesOf(files, 'GIM'))];
    expect(names).toEqual([
      '/w/informes/p-2019-2022-2019-S1-tecnica-gim-borrador.md',
      '/w/informes/p-2019-2022-2019-S1-tecnica-gim-2-borrador.md',
    ]);
    const { host } = await ran(files, ['export']);
    expect([...host.files.keys()].filter((path) => path.endsWith('.xlsx')).toSorted()).toEqual([
      '/w/libros/p-2019-2022-2019-S1-GIM-2.xlsx',
      '/w/libros/p-2019-2022-2019-S1-gim.xlsx',
    ]);
  });
});
