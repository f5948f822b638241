import { about, exact, state, type Meaning, type Said } from './meaning.ts';
import { closing, covered, dimensionId, readShare } from './citizen.ts';
import { readerOf, tablesOf, type TableRead } from './reader.ts';

const PERCENT = String.raw`−?[\d,]+(?:\.\d+)? %`;
/** A whole number, as far as it is true. */
const GLANCE = String.raw`(?:más de |menos de )?${PERCENT}`;
const MONEY = String.raw`S/ \d{1,3}(?:,\d{3})*(?:\.\d+)?(?: M\b)?`;

/** The figures of the technical edition that other outputs have too, in Markdown. */
export function saidByTechnical(markdown: string): readonly Said[] {
  const said: Said[] = [];
  const says = (subject: string, text: string | undefined, meaning: (words: string) => Meaning): void => {
    if (text !== undefined) said.push({ source: 'tecnica', subject, text, meaning: meaning(text) });
  };
  const tables = (id: string): readonly TableRead[] => tablesOf(markdown, id);
  // A mean in a cell: «✔ 97.96 % en meta / 3 de 3 con dato».
  const mean = (subject: string, cell: string | undefined, counted = true): void => {
    if (cell === undefined || /^sin (?:indicadores|metas)|^se mide en diciembre|^sin actividades/.test(cell))
      return;
    const value = new RegExp(PERCENT).exec(cell.split(' / ')[0] ?? '')?.[0];
    says(subject, value ?? 'sin dato', about);
    for (const [own, words, meaning] of covered(subject, cell)) says(own, words, meaning);
    says(`${subject}.word`, value === undefined ? 'sin dato' : cell.split(' / ')[0], state);
    const [, n, total] = /([\d,]+) de ([\d,]+) con dato/.exec(cell) ?? [];
    if (counted) says(`${subject}.n`, n, exact);
    if (counted) says(`${subject}.N`, total, exact);
    const [, type = '', other, otherN, otherTotal] =
      new RegExp(String.raw`tipo (I+) (${PERCENT})(?: \((\d+) de (\d+)\))?`).exec(cell) ?? [];
    says(`${subject}.${type}`, other, about);
    says(`${subject}.${type}.n`, otherN, exact);
    says(`${subject}.N`, otherTotal, exact);
  };
  // The PIM of a group, and how much of it was spent.
  const money = (subject: string, pim: string | undefined, spent: string | undefined): void => {
    if (pim === undefined || spent === undefined || pim === 'sin PIM' || spent.startsWith('sin PIM')) return;
    says(`${subject}.sum.pim`, pim, about);
    says(`${subject}.spent`, new RegExp(PERCENT).exec(spent)?.[0] ?? 'sin dato', about);
    const [, n, total] = /([\d,]+) de ([\d,]+) con dato/.exec(spent) ?? [];
    says(`${subject}.spent.n`, n, exact);
    says(`${subject}.spent.N`, total, exact);
  };
  for (const { titles, rows } of tables('dimensiones')) {
    if (titles[0] !== 'Dimensión') continue;
    for (const [name = '', results, done, spent = ''] of rows) {
      const id = name.split(' / ')[0] === 'Plan' ? '' : `${dimensionId(name.split(' / ')[0])}.`;
      mean(`${id}results`, results);
      mean(`${id}done`, done);
      const [, own, of] = new RegExp(String.raw`(${MONEY}) de (${MONEY})`).exec(spent) ?? [];
      says(`${id}spent`, new RegExp(PERCENT).exec(spent)?.[0] ?? 'sin dato', about);
      says(`${id}spent.devengado`, own, about);
      says(`${id}spent.pim`, of, about);
    }
  }
  for (const { titles, rows } of tables('objetivos')) {
    if (titles[0] !== 'Objetivo' && titles[0] !== 'Indicador') continue;
    for (const row of rows) {
      // Where there is one unit alone, none is named.
      const cells = row.slice(Math.max(1, titles.indexOf('Resultados')));
      const id = /^([A-Z]{3}-\d+(?:\.\d+)?)/.exec(row[0] ?? '')?.[1];
      if (id === undefined) continue;
      if (titles[0] === 'Objetivo') {
        mean(`${id}.results`, cells[0]);
        mean(`${id}.done`, cells[1]);
        money(id, cells[2], cells[3]);
      }
    }
  }
  for (const { titles, rows } of [...tables('objetivos'), ...tables('indicadores')]) {
    if (titles[0] !== 'Indicador' || titles[2] !== 'Esperado') continue;
    for (const [
      first = '',
      base = '',
      due = '',
      now = '',
      one = '',
      two = '',
      way = '',
      words = '',
    ] of rows) {
      const id = /^([A-Z]{3}-\d+\.\d+)/.exec(first)?.[1];
      if (id === undefined) continue;
      says(`${id}.base`, base, exact);
      says(`${id}.due`, due, exact);
      says(`${id}.now`, now, exact);
      if (new RegExp(PERCENT).test(one)) says(`${id}.I`, one, about);
      if (new RegExp(PERCENT).test(two)) says(`${id}.II`, two, about);
      if (new RegExp(PERCENT).test(way)) says(`${id}.way`, way, about);
      says(`${id}.word`, words, state);
    }
  }
  for (const { titles, rows } of tables('unidades')) {
    if (titles[1] !== 'Unidad orgánica') continue;
    for (const [, name = '', , done, pim, spent] of rows) {
      const id = /^([A-Z]+) /.exec(name)?.[1];
      if (id === undefined) continue;
      mean(`${id}.done`, done, false);
      money(id, pim, spent);
    }
  }
  for (const { titles, rows } of tables('distritos')) {
    if (titles[0] !== 'Distrito') continue;
    for (const [name = '', , done, pim, spent] of rows) {
      mean(`${name.split(' / ')[0]}.done`, done);
      money(name.split(' / ')[0] ?? '', pim, spent);
    }
  }
  for (const { titles, rows } of tables('inversiones')) {
    if (titles[0] !== 'CUI') continue;
    for (const [, name = '', cost = '', sofar = '', share = ''] of rows) {
      const own = name.split(' / ')[0] ?? '';
      says(`${own}.cost`, cost, exact);
      says(`${own}.sofar`, sofar, exact);
      says(`${own}.share`, share, about);
    }
    says('works', String(rows.length), exact);
  }
  for (const { titles, rows } of tables('ejecucion-fisica')) {
    if (titles[0] !== 'Actividad e indicador') continue;
    for (const [first = '', , done = ''] of rows) {
      const id = /^(A-\d+)/.exec(first)?.[1];
      if (id === undefined) continue;
      const [, own, of] = / \/ ([\d.,]+)(?: %)? de ([\d.,]+)/.exec(done) ?? [];
      says(`${id}.raw`, new RegExp(PERCENT).exec(done.split(' / ')[0] ?? '')?.[0] ?? 'sin dato', about);
      says(`${id}.word`, done.split(' / ')[0], state);
      says(`${id}.done`, own, exact);
      says(`${id}.due`, of, exact);
    }
  }
  for (const { titles, rows } of tables('presupuesto')) {
    const total = rows.at(-1);
    if (titles[0] !== 'Parte' || total?.[0] !== 'Total' || titles.at(-1) !== 'Dev. / PIM') continue;
    if (!rows.some(([first]) => first === 'Por dimensión')) continue;
    let band = '';
    for (const row of rows) {
      if (row.slice(1).every((cell) => cell === '')) band = row[0] ?? '';
      if (band !== 'Por dimensión' || row === total) continue;
      titles.forEach((title, i) => {
        if (i > 0 && title !== 'Dev. / PIM')
          says(`${dimensionId(row[0])}.sum.${title.toLowerCase()}`, row[i], exact);
      });
    }
    titles.forEach((title, i) => {
      const stage = title.toLowerCase();
      if (['pia', 'pim', 'certificado', 'comprometido', 'devengado', 'girado'].includes(stage))
        says(`sum.${stage}`, total[i], exact);
      if (title === 'Dev. / PIM' && new RegExp(PERCENT).test(total[i] ?? '')) says('spent', total[i], about);
    });
  }
  for (const { titles, rows } of tables('presupuesto')) {
    if (titles[1] !== 'Municipalidad') continue;
    for (const [stage = '', all = '', beside = ''] of rows) {
      const name = stage.toLowerCase();
      const [own, share] = beside.split(' / ');
      says(`institution.${name}`, all, exact);
      says(`sum.${name}`, own, exact);
      if (share !== undefined) says(`share.${name}`, new RegExp(PERCENT).exec(share)?.[0], about);
    }
  }
  return [...said, ...sheets(markdown), ...sentences(markdown)];
}

/** The sheet of every activity in the annex. */
function sheets(markdown: string): readonly Said[] {
  const start = markdown.indexOf('<a id="anexo-poi"></a>');
  const end = markdown.indexOf('<a id="anexo-indicadores"></a>');
  const reader = readerOf('anexo', markdown.slice(start, end < 0 ? undefined : end));
  reader.take(
    /^### (A-\d+) [^\n]*: (?:✔|▲|✖|○) ([^;\n]*);[^\n]*$([^]*?)(?=^### |$(?![^]))/gm,
    ([, id, words, body = '']) => {
      const stage = (name: string): string | undefined =>
        new RegExp(String.raw`\*\*Presupuesto:\*\*[^\n]*?\b${name} (−?[\d,]+\.\d\d)`).exec(body)?.[1];
      const [, done, due] = /\*\*Avance:\*\*[^\n]*?: ([\d.,]+)(?: %)? de ([\d.,]+)/.exec(body) ?? [];
      return [
        [`${id}.word`, words, state],
        [`${id}.done`, done, exact],
        [`${id}.due`, due, exact],
        [`${id}.pia`, stage('PIA'), exact],
        [`${id}.pim`, stage('PIM'), exact],
        [`${id}.certificado`, stage('certificado'), exact],
        [`${id}.devengado`, stage('devengado'), exact],
        [`${id}.girado`, stage('girado'), exact],
      ];
    },
  );
  return reader.said;
}

function sentences(markdown: string): readonly Said[] {
  const plain = markdown
    .replaceAll(/\*\*|[█▌░]+/g, '')
    .replaceAll(/<br>/g, ' / ')
    .replaceAll(/ {2,}/g, ' ');
  const reader = readerOf('tecnica', plain);
  reader.take(
    new RegExp(
      String.raw`las actividades del POI cumplieron (${GLANCE}) de lo programado \(([\d,]+) de ([\d,]+) con dato\) y se gastó (${MONEY})`,
      'g',
    ),
    ([, done, n, total, spent]) => [
      ['done', done, about],
      ['done.n', n, exact],
      ['done.N', total, exact],
      ['spent.devengado', spent, about],
    ],
  );
  reader.take(
    new RegExp(
      String.raw`^\| (?:(?:✔|▲|✖|○) )?(${GLANCE}|sin dato) / ([^|]*)\| (${GLANCE}|sin dato) / (?:cuando pasó (${GLANCE}) del tiempo|sin periodo); ([\d,]+) de ([\d,]+) indicadores con dato \| (${GLANCE}|sin dato) / ([^|]*)\|([^|]*)\|$`,
      'gm',
    ),
    ([, results, words = '', way, time, n, total, spent, money = '', kept = '']) => [
      ['results', results, about],
      ['results.word', results === 'sin dato' ? undefined : words, state],
      ['way', way, about],
      ['time', time, about],
      ['way.n', n, exact],
      ['way.N', total, exact],
      ['spent', spent, about],
      ['spent.devengado', new RegExp(String.raw`^(${MONEY}) de`).exec(money)?.[1], about],
      ['spent.pim', new RegExp(String.raw` de (${MONEY})`).exec(money)?.[1], about],
      ['share.pim', new RegExp(String.raw`(${GLANCE}) del PIM de la`).exec(money)?.[1], about],
      ['kept.n', /(\d+) de \d+/.exec(kept)?.[1], exact],
      ['kept.N', /\d+ de (\d+)/.exec(kept)?.[1], exact],
    ],
  );
  reader.take(/^!\[([^\]]*)\]\([^)]*grafico-estados\.svg\)/gm, ([, words = '']) => {
    const of = (name: string): string => new RegExp(String.raw`(\d+) (?:${name})`).exec(words)?.[1] ?? '0';
    return [
      ['states.verde', of('en meta'), exact],
      ['states.amarillo', of('en riesgo|cerca de la meta'), exact],
      ['states.rojo', of('en situación crítica|lejos de la meta'), exact],
      ['states.gris', of('sin color'), exact],
    ];
  });
  reader.take(new RegExp(`tampoco los (${MONEY}) que deveng(?:ó|aron)`, 'g'), ([, spent]) => [
    ['leftOut.spent', spent, about],
  ]);
  reader.take(/El POI (?:tiene|tuvo) (\d+) actividad(?:es)?: ([^.]*)\./g, ([, total, words = '']) => {
    const of = (name: string): string => new RegExp(String.raw`(\d+) (?:${name})`).exec(words)?.[1] ?? '0';
    return [
      ['activities', total, exact],
      ['states.verde', of('en meta'), exact],
      ['states.amarillo', of('en riesgo|cerca de la meta'), exact],
      ['states.rojo', of('en situación crítica|críticas?|lejos de la meta'), exact],
      ['states.canceladas', of('canceladas?'), exact],
    ];
  });
  reader.take(
    /(?:al ritmo que se lleva|ya cerró): (?:la única actividad|de las (\d+) actividades) (?:que se pueden? proyectar|con dato y meta del año),? ([^.(]*)/g,
    ([, total, words = '']) => closing(total, words),
  );
  reader.take(
    new RegExp(
      String.raw`se gastó (${MONEY}) de (${MONEY}) \((${PERCENT})(?:, más de lo disponible)?\)`,
      'g',
    ),
    ([, done, of, share]) => [
      ['spent.devengado', done, about],
      ['spent.pim', of, about],
      ['spent', share, about],
    ],
  );
  readShare(reader, MONEY);
  reader.take(/Compromisos cumplidos: (\d+) de (\d+)\./g, ([, n, total]) => [
    ['kept.n', n, exact],
    ['kept.N', total, exact],
  ]);
  reader.take(/Demandas atendidas: (\d+) de (\d+)\./g, ([, n, total]) => [
    ['asked.n', n, exact],
    ['asked.N', total, exact],
  ]);
  reader.take(/Lo que se logró \(\d+ de (\d+);/g, ([, n]) => [['achieved', n, exact]]);
  return reader.said;
}
