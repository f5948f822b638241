import { about, exact, state, type Said } from './meaning.ts';
import { readerOf, tablesOf, type Reader } from './reader.ts';

const PERCENT = String.raw`−?[\d,]+(?:\.\d+)? %`;
const MONEY = String.raw`S/ \d{1,3}(?:,\d{3})*(?:\.\d+)?(?: M\b| millones)?`;
const N_OF_N = String.raw`([\d,]+) de ([\d,]+)`;

export interface ReadText {
  readonly said: readonly Said[];
  readonly unread: readonly string[];
}

/** Everything that the edition for citizens says in figures, in Markdown. `years` is the year it is of. */
export function saidByCitizen(markdown: string): ReadText {
  const text = markdown
    .replaceAll(/\*\*|[█▌░]+/g, '')
    .replaceAll(/ \(no verificado\)/g, '')
    .replaceAll(/<br>/g, ' / ')
    .replaceAll(/!\[(.*?)\]\(.*?\)/g, 'Gráfico: $1')
    .replaceAll(/ {2,}/g, ' ');
  const reader = readerOf('ciudadana', text);
  readCards(reader);
  readProgress(reader);
  readMoney(reader);
  readFailures(reader);
  readHearing(reader);
  const tables = readTables(markdown);
  reader.skip(/^\|.*$/gm);
  skipOthers(reader);
  return { said: [...reader.said, ...tables], unread: reader.unread };
}

/** Each of the two types, with how many it speaks for where those are not the ones of the mean. */
const EACH_WAY = new RegExp(
  String.raw`; (?:de lo que debía cambiar, cambió (${PERCENT})|lo alcanzado es (${PERCENT}) de lo esperado)(?: \(${N_OF_N} metas\))?`,
  'g',
);

/** The three figures side by side, which the sheet to hang has too. */
export function readCards(reader: Reader): void {
  reader.take(
    new RegExp(
      String.raw`(✔|▲|✖|○)? ?(${PERCENT}|sin dato)\s*/?\s*((?:en meta|en riesgo|crítico|cerca de la meta|lejos de la meta|se sabe de muy pocas|nada que medir|de ninguna de|de la única meta)[^;|]*?)(?:; (?:promedio de )?${N_OF_N} metas)?((?:; de lo que debía cambiar, cambió ${PERCENT}(?: \(${N_OF_N} metas\))?|; lo alcanzado es ${PERCENT} de lo esperado(?: \(${N_OF_N} metas\))?)*)\s*(?=El camino|\|[^|]*(?:del tiempo de gobierno|cuánto tiempo pasó))`,
      'g',
    ),
    ([, , value, words, n, total, ways = '']) => [
      ['results', value, about],
      ['results.word', value === 'sin dato' ? undefined : words, state],
      ...covered('results', words),
      ['results.n', n, exact],
      ['results.N', total ?? /ninguna de ([\d,]+)/.exec(words ?? '')?.[1], exact],
      ...[...ways.matchAll(EACH_WAY)].flatMap(([, changed, reached, otherN, otherTotal]) => {
        const type = reached === undefined ? 'II' : 'I';
        return [
          [`results.${type}`, changed ?? reached, about],
          [`results.${type}.n`, otherN, exact],
          ['results.N', otherTotal, exact],
        ] as const;
      }),
    ],
  );
  reader.take(
    new RegExp(
      String.raw`(${PERCENT}|sin dato) / (?:cuando pasó (${PERCENT}) del tiempo de gobierno|no se sabe cuánto tiempo pasó)(?:; (?:promedio de )?${N_OF_N} metas)?`,
      'g',
    ),
    ([, way, time, n, total]) => [
      ['way', way, about],
      ['time', time, about],
      ['way.n', n, exact],
      ['way.N', total, exact],
    ],
  );
  reader.take(
    new RegExp(
      String.raw`S/ ([\d.,]+) / (${MONEY}) de (${MONEY})(?:, en ${N_OF_N} actividades)?(?:, más de lo disponible)?`,
      'g',
    ),
    ([, share, done, of, n, total]) => [
      ['spent', share, about],
      ['spent.devengado', done, about],
      ['spent.pim', of, about],
      ['spent.n', n, exact],
      ['spent.N', total, exact],
    ],
  );
}

function readProgress(reader: Reader): void {
  reader.take(/; de (\d+) faltan meses por informar/g, ([, n]) => [['untold', n, exact]]);
  reader.take(
    new RegExp(
      String.raw`se hizo, en promedio, (${PERCENT}) de lo que debía hacerse: (?:está|quedó|informaron) ([^.]*)\. (?:Es el promedio|Se sabe|Hay dato) de ${N_OF_N} actividad(?:es)?`,
      'g',
    ),
    ([, value, words, n, total]) => [
      ['done', value, about],
      ['done.word', words?.includes('muy pocas') === true ? 'sin dato' : words, state],
      ['done.n', n, exact],
      ['done.N', total, exact],
    ],
  );
  // «Gráfico: Social, 92 %, cerca de la meta; Ambiental, sin dato. La raya …»
  reader.take(/^Gráfico: ([^\n]*?)\. La raya marca el [\d.]+ %\.([^\n]*)$/gm, ([, bars = '', ends = '']) => [
    ...bars.split('; ').flatMap((bar) => {
      const [name, value, ...rest] = bar.split(', ');
      const [, n, total] = /^(\d+) de (\d+) actividad/.exec(rest.at(-1) ?? '') ?? [];
      const words = n === undefined ? rest.join(', ') : rest.slice(0, -1).join(', ');
      return [
        ...dimension(name, { n, total, value }),
        [`${dimensionId(name)}.done.word`, words === '' ? undefined : words, state],
        ...covered(`${dimensionId(name)}.done`, words),
      ] as const;
    }),
    ...[...ends.matchAll(/de (\p{L}+), (−?[\d,.]+ %)/gu)].map(
      ([, name, value]) => [`${dimensionId(name)}.done`, value, about] as const,
    ),
  ]);
  reader.take(
    new RegExp(
      String.raw`^(Social|Económica|Ambiental|Institucional) \(([\d,]+) de ([\d,]+) actividad(?:es)?(?: · no verificado)?\) (?:(?:✔|▲|✖|○) )?(${PERCENT}|sin dato|sin presupuesto)$`,
      'gm',
    ),
    ([, name, n, total, value]) => dimension(name, { n, total, value }),
  );
  reader.take(
    /(?:la única actividad|de las (\d+) actividades) (?:que se pueden? proyectar|con dato y meta del año),? ?([^.;]*(?:; de \d+ más no (?:hay datos suficientes|se sabe cómo cerr(?:ó|aron)))?)/g,
    ([, total, words]) => closing(total, words ?? ''),
  );
  reader.take(
    new RegExp(
      String.raw`(?:Al mismo ritmo s|S)e habrán gastado (${MONEY})(?:, en ${N_OF_N} actividades)?(?:, más de lo disponible)?`,
      'g',
    ),
    ([, money]) => [['close', money, about]],
  );
  reader.take(
    /No se midió ninguna de ([\d,]+) metas|Su única meta (no )?se midió(; de 1 no se puede decir)?/g,
    ([, total = '1', none, unclear]) => [
      ['results.N', total, exact],
      ['results.n', total !== '1' || none !== undefined || unclear !== undefined ? '0' : '1', exact],
    ],
  );
  reader.take(/El plan promete (\d+) objetivos?(?: para los años \d{4} a \d{4})?/g, ([, n]) => [
    ['objectives', n, exact],
  ]);
  reader.take(
    new RegExp(String.raw`Se midi(?:ó|eron) ${N_OF_N} metas(?:; de ([\d,]+) no se puede decir)?`, 'g'),
    ([, n, total, unclear]) => [
      ['results.N', total, exact],
      ['results.n', String(Number(n) - Number(unclear ?? 0)), exact],
    ],
  );
}

export function dimension(
  name: string | undefined,
  {
    n,
    total,
    value,
  }: {
    readonly n: string | undefined;
    readonly total: string | undefined;
    readonly value: string | undefined;
  },
): readonly (readonly [string, string | undefined, typeof about])[] {
  const id = dimensionId(name);
  return [
    [`${id}.done`, value, about],
    [`${id}.done.n`, n, exact],
    [`${id}.done.N`, total, exact],
  ];
}

export function dimensionId(name: string | undefined): string {
  return (name ?? '').toLowerCase().replace('ó', 'o');
}

/** Of how many that could be told too few are: «se sabe de muy pocas: 3 de 7». */
export function covered(
  subject: string,
  words: string | undefined,
): readonly (readonly [string, string | undefined, typeof exact])[] {
  const [, n, total] = /(?:muy pocas:|cobertura insuficiente,) ([\d,]+) de ([\d,]+)/.exec(words ?? '') ?? [];
  return [
    [`${subject}.covered`, n, exact],
    [`${subject}.coverable`, total, exact],
  ];
}

/** How many will close the year in each state. */
export function closing(
  total: string | undefined,
  words: string,
): readonly (readonly [string, string | undefined, typeof exact])[] {
  const one = total === undefined ? '1 ' : '';
  const of = (name: RegExp): string =>
    new RegExp(String.raw`([\d,]+)[^\d]*?(?:${name.source})`).exec(`${one}${words}`)?.[1] ?? '0';
  return [
    ['close.N', total ?? '1', exact],
    ['close.verde', of(/en meta/), exact],
    ['close.amarillo', of(/en riesgo|cerca de la meta/), exact],
    ['close.rojo', of(/en situación crítica|lejos de la meta/), exact],
    ['close.untold', of(/más no (?:hay|se sabe)/), exact],
  ];
}

function readMoney(reader: Reader): void {
  reader.take(
    new RegExp(
      String.raw`De cada S/ 100 disponibles para el año se gastaron S/ ([\d.,]+): (${MONEY}) de (${MONEY})(?:, en ${N_OF_N} actividades)?(?:, más de lo disponible)?`,
      'g',
    ),
    ([, share, done, of, n, total]) => [
      ['spent', share, about],
      ['spent.devengado', done, about],
      ['spent.pim', of, about],
      ['spent.n', n, exact],
      ['spent.N', total, exact],
    ],
  );
  reader.take(/(?<=vino sobre todo de: |\), | y )[^()\d]*\((S\/ [^)]*)\)/g, ([whole, money]) => [
    [`rubro.${(whole ?? '').replace(/ \(.*/s, '').trim()}`, money, about],
  ]);
  reader.take(
    new RegExp(`Aparte se gastaron (${MONEY}) en (?:una|\\d+) actividad(?:es)? que se`, 'g'),
    ([, spent]) => [['leftOut.spent', spent, about]],
  );
  reader.take(new RegExp(`lo informado son (${MONEY}), en ${N_OF_N} actividades`, 'g'), ([, spent]) => [
    ['sum.devengado', spent, about],
  ]);
  readShare(reader, MONEY);
}

/** Of how much of the institution's money it speaks. */
export function readShare(reader: Reader, money: string): void {
  reader.take(
    new RegExp(
      String.raw`De cada S/ 100 del presupuesto de la municipalidad, (?:al menos )?S/ ([\d.,]+) (?:son|fueron) de estas actividades \((${money}) de (${money})[^)]*\)(?:\.|, y de cada S/ 100 que gastó, (?:al menos )?S/ ([\d.,]+) \((${money}) de (${money})[^)]*\))?`,
      'g',
    ),
    ([, share, own, all, spent, ownSpent, allSpent]) => [
      ['share.pim', share, about],
      ['sum.pim', own, about],
      ['institution.pim', all, about],
      ['share.devengado', spent, about],
      ['sum.devengado', ownSpent, about],
      ['institution.devengado', allSpent, about],
    ],
  );
}

function readFailures(reader: Reader): void {
  reader.take(
    /De (\d+) actividad(?:es)?, ([^.]*)\.(?: De (\d+) no se sabe)?/g,
    ([, total, words = '', unknown]) => [
      ['activities', total, exact],
      ['states.rojo', /(\d+) (?:está|quedó|están|quedaron)/.exec(words)?.[1] ?? '0', exact],
      ['states.canceladas', /(\d+) se cancel/.exec(words)?.[1] ?? '0', exact],
      ['states.unknown', unknown ?? '0', exact],
    ],
  );
  reader.take(
    /Ninguna actividad con dato (?:está en situación crítica|quedó lejos de la meta) ni se canceló\.(?: De (\d+) no se sabe)?/g,
    ([, unknown]) => [
      ['states.rojo', '0', exact],
      ['states.canceladas', '0', exact],
      ['states.unknown', unknown ?? '0', exact],
    ],
  );
  // «Atender lo de la comunidad A-5: 19 de 271 cámaras.»
  reader.take(
    /^- [^:]*\b(A-\d+): (?:llegó a )?([\d,.]+|sin dato)(?: %)?(?: y debía llegar a| y no debía pasar de| de) ([\d,.]+|sin dato)/gm,
    ([, id, done, due]) => [
      [`${id}.done`, done, exact],
      [`${id}.due`, due, exact],
    ],
  );
  reader.take(/^- [^:]*\b(A-\d+): se canceló/gm, ([, id]) => [[`${id}.word`, 'cancelada', state]]);
  reader.take(/^(?:([\d,]+) de )?([\d,]+) logros?, con las palabras/gm, ([, , total]) => [
    ['achieved', total, exact],
  ]);
  reader.take(
    /^(?:([\d,]+) de )?([\d,]+) actividad(?:es)? en meta(?:, (?:las? de mayor presupuesto|por el orden de sus códigos|primero las que dicen su presupuesto)|; las oficinas no escribieron logros)/gm,
    ([, , total]) => [['states.verde', total, exact]],
  );
}

function readHearing(reader: Reader): void {
  const count = (words: string): string =>
    /cumplió (\d+)|atend\p{L}+ (\d+)/u
      .exec(words)
      ?.slice(1)
      .find((n) => n !== undefined) ?? '0';
  reader.take(
    /(?:la municipalidad (?:no asumió compromisos|asumió (\d+) compromisos? y ([^.]*))|no se registraron compromisos de la municipalidad)\. Los vecinos (?:no hicieron pedidos|hicieron (\d+) pedidos? y ([^.:]*))(?:\. Estos son (\d+) de (\d+))?/g,
    ([whole = '', promised, kept, asked, answered, , listed]) => [
      ...(whole.includes('no se registraron')
        ? []
        : ([
            ['kept.N', promised ?? '0', exact],
            ['kept.n', count(kept ?? ''), exact],
          ] as const)),
      ['asked.N', asked ?? '0', exact],
      ['asked.N', listed, exact],
      ['asked.n', count(answered ?? ''), exact],
    ],
  );
  reader.take(
    /la municipalidad asumió (\d+) compromisos? y ([^.]*)\. No se registraron pedidos de los vecinos/g,
    ([, promised, kept]) => [
      ['kept.N', promised, exact],
      ['kept.n', count(kept ?? ''), exact],
    ],
  );
  reader.take(/Faltan? cumplir (\d+):[^\n]*/g, ([, pending]) => [['kept.pending', pending, exact]]);
}

function readTables(markdown: string): readonly Said[] {
  const said: Said[] = [];
  const says = (subject: string, text: string | undefined, meaning: typeof about): void => {
    if (text !== undefined) said.push({ source: 'ciudadana', subject, text, meaning: meaning(text) });
  };
  for (const { rows } of tablesOf(markdown, 'que-prometimos')) {
    for (const [name = '', base = '', today = '', target = '', words = ''] of rows) {
      const [now = '', expected] = today.split(' / ');
      const id = / ([A-Z]{3}-\d+\.\d+)/.exec(name)?.[1] ?? name;
      says(`${id}.base`, base, exact);
      says(`${id}.due`, expected?.replace(/^esperado: /, ''), exact);
      says(`${id}.now`, now, exact);
      says(`${id}.target`, target, exact);
      says(`${id}.word`, words, state);
    }
  }
  for (const { rows } of tablesOf(markdown, 'obras')) {
    for (const [name = '', cost = '', share = '', done = ''] of rows) {
      const plain = name.replace(/ \([^)]*\)$/, '');
      says(`${plain}.cost`, cost, about);
      says(`${plain}.share`, share, about);
      const id = /\b(A-\d+)/.exec(plain)?.[1];
      if (done.startsWith('nada previsto') || id === undefined) continue;
      if (/%/.test(done)) says(`${id}.raw`, done.replace(/^\D*?(?=−?\d)/, ''), about);
      says(`${id}.word`, done, state);
    }
  }
  for (const { rows } of tablesOf(markdown, 'su-distrito')) {
    for (const [place = '', counts = '', done = '', money = ''] of rows) {
      const name = place.split(' / ')[0] ?? place;
      says(`${name}.done.n`, counts.split(' de ')[0], exact);
      says(`${name}.done.N`, counts.split(' de ')[1], exact);
      const value = new RegExp(PERCENT).exec(done)?.[0];
      says(`${name}.done`, value ?? 'sin dato', about);
      says(`${name}.done.word`, done, state);
      for (const [subject, text, meaning] of covered(`${name}.done`, done)) says(subject, text, meaning);
      const [, own, of] = new RegExp(String.raw`(${MONEY}) de (${MONEY})`).exec(money) ?? [];
      says(`${name}.spent.devengado`, own, about);
      says(`${name}.spent.pim`, of, about);
      const [, n, total] = /, (\d+) de (\d+) con dato/.exec(money) ?? [];
      says(`${name}.spent.n`, n, exact);
      says(`${name}.spent.N`, total, exact);
    }
  }
  return said;
}

/** Numbers that are of no figure: names, dates, laws, the limits of the colours. */
function skipOthers(reader: Reader): void {
  reader.skip(/^# .*$/gm);
  reader.skip(/^- (?:Datos hasta el|Versión de los datos|Plan|Lo que no tiene dato):.*$/gm);
  reader.skip(/^(?:I semestre de|Año) \d{4}$/gm);
  reader.skip(/^\*.*Sin dato (?:no )?quiere decir.*$/gm);
  reader.skip(/^.*Se dej(?:ó|aron) fuera del plan operativo \d+ actividad.*$/gm);
  reader.skip(
    /\d{1,2} de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|setiembre|octubre|noviembre|diciembre)(?: de \d{4})?/g,
  );
  reader.skip(/\(Ley \d+\)|▲ más de 120 %/g);
  reader.skip(/\b(?:[A-Z]{3}-\d+(?:\.\d+)?|[ACD]-\d+)\b/g);
  reader.skip(/El año \d{4} ya cerró/g);
  reader.skip(/salvo de \d+ que ya gast(?:ó|aron) más|sus oficinas explican \d+; est(?:a es|as son) \d+/g);
  reader.skip(/decir cómo está\. De \d+ no se sabe/g);
  reader.skip(/Estas son las \d+ (?:que menos avanzaron|con menos avance frente a lo esperado)/g);
  reader.take(/Estas son \d+ de (\d+) obras/g, ([, total]) => [['works', total, exact]]);
  reader.skip(
    /primero las que dicen su costo, \d+ de \d+|de \d+ actividad(?:es)? no se sabe cómo cerr(?:ó|aron)/g,
  );
  reader.take(/de las (\d+) cuyo costo se sabe/g, ([, n]) => [['works.costed', n, exact]]);
  reader.skip(/(?:Estos son|Hay) (?:\d+ de )?\d+ retrasos? o dificultad(?:es)?/g);
  reader.skip(/y \d+ más/g);
  reader.skip(/falta su presupuesto de \d{4}/g);
  reader.skip(/De cada S\/ 100 se gastaron|El camino hasta \d{4}/g);
}
