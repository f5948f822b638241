import { covered, dimensionId, readCards, type ReadText } from './citizen.ts';
import { saidByCompiled, type Compiled } from './compiled.ts';
import { about, exact, exactly, state, type Said } from './meaning.ts';
import { readerOf } from './reader.ts';

/** What the sheet to hang says, as its PDF is read. */
export function saidByMural(text: string): ReadText {
  const reader = readerOf('mural', text.replaceAll(' (no verificado)', ''));
  const plain = String.raw`−?[\d,]+(?:\.\d+)? %`;
  reader.take(/; de (\d+) faltan meses por informar/g, ([, n]) => [['untold', n, exact]]);
  reader.take(/Se logró \((\d+) de (\d+) que cuentan/g, ([, , total]) => [['achieved', total, exact]]);
  reader.take(/En meta \((\d+) de (\d+) actividades/g, ([, , total]) => [['states.verde', total, exact]]);
  reader.take(/No se logró \((\d+) de (\d+), (?:lo cancelado y )?lo que menos avanzó/g, ([, , total]) => [
    ['failed', total, exact],
  ]);
  reader.take(
    new RegExp(
      String.raw`(Social|Económica|Ambiental|Institucional) (\d+) de (\d+) actividad(?:es)? (${plain}|sin dato|sin presupuesto) ?(en meta|en riesgo|crítico|cerca de la meta|lejos de la meta|se sabe de muy pocas: \d+ de \d+|sin dato)?`,
      'g',
    ),
    ([, name = '', n, total, value, words]) => {
      const id = dimensionId(name);
      return [
        [`${id}.done`, value, about],
        [`${id}.done.n`, n, exact],
        [`${id}.done.N`, total, exact],
        [`${id}.done.word`, value?.startsWith('sin ') === true ? 'sin dato' : words, state],
        ...covered(`${id}.done`, words),
      ];
    },
  );
  reader.take(
    /\b(A-\d+)…?: (?:se canceló|(?:llegó a )?([\d.,]+)(?: %)?(?: de| y debía llegar a| y no debía pasar de) ([\d.,]+))/g,
    ([, id, done, due]) =>
      done === undefined
        ? [[`${id}.word`, 'cancelada', state]]
        : [
            [`${id}.done`, done, exact],
            [`${id}.due`, due, exact],
          ],
  );
  // Its cards are those of the edition for citizens, title, value and note one after the other.
  const cards = readerOf(
    'mural',
    text
      .replaceAll(/(S\/ [\d.,]+) (S\/ )/g, '$1 / $2')
      .replaceAll(
        /( %|sin dato) (?=cuando pasó|no se sabe cuánto|en meta|en riesgo|crítico|cerca de|lejos de|se sabe de|nada que|de ninguna de|de la única)/g,
        '$1 / ',
      ),
  );
  readCards(cards);
  return {
    said: [...reader.said, ...cards.said.filter(({ subject }) => !subject.includes('.done'))],
    unread: [],
  };
}

/** The first lines of `plan status`, and what it gives to programs. */
export function saidByStatus(text: string, json: string): readonly Said[] {
  const [plan] = (JSON.parse(json) as { readonly planes: readonly { readonly avance: Compiled['avance'] }[] })
    .planes; // its schema
  const reader = readerOf('estado', text.replaceAll(/[█▌░]+/g, ' ').replaceAll(/ {2,}/g, '  '));
  reader.take(
    /Mandato: (−?[\d,.]+ %) del camino hasta el fin del\s+mandato\s+\((\d+)\s+de\s+(\d+)\s+con\s+dato\)/g,
    ([, way, n, total]) => [
      ['way', way, about],
      ['way.n', n, exact],
      ['way.N', total, exact],
    ],
  );
  reader.take(/(−?[\d,.]+ %) del periodo de\s+gobierno/g, ([, time]) => [['time', time, about]]);
  const said = plan === undefined ? [] : saidByCompiled('estado json', { ...EMPTY, avance: plan.avance });
  return [...reader.said, ...said.filter(({ subject }) => /^(?:done|spent|results|sum)/.test(subject))];
}

const EMPTY: Omit<Compiled, 'avance'> = {
  mandato: { valor: null, tiempo: null, con_dato: 0, total: 0 },
  dimensiones: [],
  objetivos: [],
  unidades: [],
  distritos: [],
  indicadores: [],
  actividades: [],
  inversiones: [],
  presupuesto: null,
};

/** The figures of the open data, row by row; an empty cell is nothing known. */
export function saidByTables(
  tables: ReadonlyMap<string, readonly Readonly<Record<string, string>>[]>,
): readonly Said[] {
  const said: Said[] = [];
  const says = (subject: string, text: string | undefined, half = 0): void => {
    if (text === undefined) return;
    const value = text === '' ? null : Number(text);
    const meaning =
      value === null || half === 0
        ? exactly(value)
        : ({ kind: 'between', low: value - half, high: value + half } as const);
    said.push({ source: 'datos abiertos', subject, text, meaning });
  };
  const groups = (table: string, key: string, withResults: boolean): void => {
    for (const row of tables.get(table) ?? []) {
      const id = row[key] ?? '';
      if (row['actividades'] === '0' && !withResults) continue;
      says(`${id}.done`, row['fisico'], 0.005);
      says(`${id}.done.n`, row['actividades_con_dato']);
      says(`${id}.done.N`, row['actividades']);
      says(`${id}.spent`, row['financiero'], 0.005);
      says(`${id}.spent.devengado`, row['devengado_comparado']);
      says(`${id}.spent.pim`, row['pim_comparado']);
      if (withResults) says(`${id}.results`, row['resultados'], 0.005);
    }
  };
  groups('objetivos', 'id', true);
  groups('unidades', 'id', false);
  groups('distritos', 'nombre', false);
  for (const row of tables.get('actividades') ?? []) {
    says(`${row['id']}.raw`, row['fisico_bruto'], 0.005);
    says(`${row['id']}.done`, row['ejecutado']);
    says(`${row['id']}.due`, row['programado']);
    said.push({
      source: 'datos abiertos',
      subject: `${row['id']}.word`,
      text: row['fisico_estado'] ?? '',
      meaning: { kind: 'word', word: row['fisico_estado'] ?? '' },
    });
  }
  for (const row of tables.get('presupuesto') ?? [])
    for (const stage of ['pia', 'pim', 'certificado', 'devengado', 'girado'])
      says(`${row['actividad']}.${stage}`, row[stage]);
  for (const row of tables.get('indicadores') ?? []) {
    says(`${row['id']}.base`, row['linea_base']);
    says(`${row['id']}.now`, row['obtenido']);
    says(`${row['id']}.due`, row['esperado']);
    says(`${row['id']}.target`, row['meta']);
  }
  return said;
}

/** What became of what was promised and asked, as the documents themselves say it. */
export function saidByHearings(files: Readonly<Record<string, string>>): readonly Said[] {
  const past = Object.entries(files).find(([path]) => path === 'audiencias/2024-02.yaml');
  if (past === undefined) return [];
  const { compromisos, demandas } = JSON.parse(past[1]) as Readonly<
    Record<'compromisos' | 'demandas', readonly { readonly estado: string }[]>
  >; // as it was made
  const says = (subject: string, value: number): Said => ({
    source: 'documentos',
    subject,
    text: String(value),
    meaning: exactly(value),
  });
  const of = (all: readonly { readonly estado: string }[], estado: string): number =>
    all.filter((one) => one.estado === estado).length;
  return [
    says('kept.N', compromisos.length),
    says('kept.n', of(compromisos, 'cumplida')),
    says('kept.pending', compromisos.length - of(compromisos, 'cumplida')),
    says('asked.N', demandas.length),
    says('asked.n', of(demandas, 'atendida')),
  ];
}
