import { about, exact, spokenAmount, state } from './meaning.ts';
import { closing, type ReadText } from './citizen.ts';
import { withDigits } from './digits.ts';
import { readerOf, type Reader } from './reader.ts';

const PERCENT = String.raw`−?\d+(?:\.\d+)? %`;
/** How many a mean speaks for, where those are not the ones of the mean before it. */
const OF_OTHERS = String.raw`(?:, en (\d+) de (\d+) metas)?`;

/** Everything that the text to be read aloud says in numbers. */
export function saidByScript(markdown: string): ReadText {
  // Where what is missing counts as 0, how many have a datum follows of how many it is.
  const text = withDigits(markdown).replaceAll(/en (\d+) metas, con dato de (\d+)/g, 'en $2 de $1 metas');
  const reader = readerOf('guion', text);
  readResults(reader);
  readWork(reader);
  readMoney(reader);
  readHearing(reader);
  reader.skip(/(?:del año|del primer semestre de|hasta el año|en el año) \d{4}/g);
  reader.skip(
    /\d{1,2} de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|setiembre|octubre|noviembre|diciembre)(?: de \d{4})?/g,
  );
  reader.skip(/\b(?:[A-Z]{3}-\d+(?:\.\d+)?|A-\d+)\b/gi);
  reader.skip(/otras \d+ se miden en diciembre|No hay 1 promedio del trabajo que se hizo/g);
  reader.skip(/cuenta como 0 en los promedios|peor que al comienzo \d+ metas?/g);
  reader.skip(
    /Se dej(?:ó|aron) fuera del plan operativo \d+ actividad(?:es)? [^.]*\.(?: Una es [^:]*: (?:[^.]|\.(?=\d))*\.)?/g,
  );
  reader.skip(/este es 1|es 1 derecho|dos veces al año|2 veces al año|1 obra sin nombre|lo de 1 /g);
  return { said: reader.said, unread: reader.unread };
}

function readResults(reader: Reader): void {
  reader.take(/promete (\d+) objetivos?/g, ([, n]) => [['objectives', n, exact]]);
  reader.take(
    new RegExp(
      String.raw`(?:se alcanzó|se cumplió|cambió), en promedio, (${PERCENT})(?:: (?:está|quedó) ([^.]*))?\. (?:Es el promedio|Eso se sabe|Hay dato) de (?:todas las metas|(\d+) de (\d+) metas)`,
      'g',
    ),
    ([, value, words, n, total]) => [
      ['results', value, about],
      ['results.word', words ?? 'sin dato', state],
      ['results.n', n, exact],
      ['results.N', total, exact],
    ],
  );
  reader.take(
    /[Ss]e mid(?:ió|ieron) (?:la única meta|(\d+) de (\d+) metas), y no se puede decir cuánto se alcanzó de lo esperado/g,
    () => [['results', 'sin dato', about]],
  );
  reader.take(
    new RegExp(String.raw`De lo que debía cambiar desde el comienzo cambió (${PERCENT})${OF_OTHERS}`, 'g'),
    ([, value, n, total]) => [
      ['results.II', value, about],
      ['results.II.n', n, exact],
      ['results.N', total, exact],
    ],
  );
  reader.take(
    new RegExp(String.raw`Lo alcanzado es (${PERCENT}) de lo esperado${OF_OTHERS}`, 'g'),
    ([, value, n, total]) => [
      ['results.I', value, about],
      ['results.I.n', n, exact],
      ['results.N', total, exact],
    ],
  );
  reader.take(
    new RegExp(String.raw`se recorrió (${PERCENT})${OF_OTHERS}, cuando ya pasó (${PERCENT})`, 'g'),
    ([, way, n, total, time]) => [
      ['way', way, about],
      ['way.n', n, exact],
      ['way.N', total, exact],
      ['time', time, about],
    ],
  );
  reader.take(
    /([A-Z]{3}-\d+\.\d+)\. (?:Se|Empeoró: se) partió de (\d+(?:\.\d+)?)[^,]*, (?:ahora se está|el año cerró|en [a-z]+(?: de \d{4})? estaba) en (\d+(?:\.\d+)?)[^,]*, y se quiere llegar a (\d+(?:\.\d+)?)/gi,
    ([, id = '', base, now, target]) => [
      [`${id.toUpperCase()}.base`, base, exact],
      [`${id.toUpperCase()}.now`, now, exact],
      [`${id.toUpperCase()}.target`, target, exact],
    ],
  );
  reader.take(
    /([A-Z]{3}-\d+\.\d+)\. (?:En|Empeoró: en) (?:todo el año|un año, al comienzo,)(?: \d{4})? se contaron (\d+(?:\.\d+)?)[^;]*; (?:en lo que va de este año se cuentan|hasta [a-z]+(?: de \d{4})? se contaron) (\d+(?:\.\d+)?)[^,]*, y se quiere llegar a (\d+(?:\.\d+)?)/gi,
    ([, id = '', base, now, target]) => [
      [`${id.toUpperCase()}.base`, base, exact],
      [`${id.toUpperCase()}.now`, now, exact],
      [`${id.toUpperCase()}.target`, target, exact],
    ],
  );
}

function readWork(reader: Reader): void {
  reader.take(/; de (\d+) (?:actividad|actividades) faltan meses por informar/g, ([, n]) => [
    ['untold', n, exact],
  ]);
  reader.take(
    new RegExp(
      String.raw`se hizo, en promedio, (${PERCENT})(?:: (?:está|quedó) ([^.]*))?\. (?:Es el promedio|Eso se sabe|Hay dato) de (?:todas las actividades|(\d+) de (\d+) actividades)`,
      'g',
    ),
    ([, value, words, n, total]) => [
      ['done', value, about],
      ['done.word', words ?? 'sin dato', state],
      ['done.n', n, exact],
      ['done.N', total, exact],
    ],
  );
  reader.take(
    /Si seguimos al mismo ritmo hasta diciembre, (?:la única actividad|de las (\d+) actividades) que se pueden? proyectar,? ([^.;]*(?:; de \d+ más no hay datos suficientes)?)/g,
    ([, total, words = '']) => closing(total, words),
  );
  reader.take(/De (?:la única actividad|(\d+) actividades), ([^.]*)\./g, ([, total = '1', words = '']) => [
    ['activities', total, exact],
    ['states.rojo', /(\d+) (?:está|quedó|están|quedaron)/.exec(words)?.[1] ?? '0', exact],
    ['states.canceladas', /(\d+) se cancel/.exec(words)?.[1] ?? '0', exact],
  ]);
  reader.take(
    /Ninguna actividad con dato (?:está en situación crítica|quedó lejos de la meta) ni se canceló/g,
    () => [
      ['states.rojo', '0', exact],
      ['states.canceladas', '0', exact],
    ],
  );
  reader.take(/De (\d+) (?:actividad|actividades) no hay datos suficientes/g, ([, n]) => [
    ['states.unknown', n, exact],
  ]);
  reader.take(/(?:(?<=[.¶] )Es|Entre lo cancelado está) [^:.]*\b(A-\d+)(?=\. )/gi, ([, id = '']) => [
    [`${id.toUpperCase()}.word`, 'cancelada', state],
  ]);
  reader.take(
    /(?:(?<=[.¶] )Es|La que menos avanzó es) [^:]*\b(A-\d+): (?:se canceló|(?:llegó a )?(\d+(?:\.\d+)?)(?: %)?(?: de| y debía llegar a| y no debía pasar de) (\d+(?:\.\d+)?))/gi,
    ([, id = '', done, due]) =>
      done === undefined
        ? [[`${id.toUpperCase()}.word`, 'cancelada', state]]
        : [
            [`${id.toUpperCase()}.done`, done, exact],
            [`${id.toUpperCase()}.due`, due, exact],
          ],
  );
  reader.take(/en meta (?:está|están|quedó|quedaron) (\d+) actividad/g, ([, n]) => [
    ['states.verde', n, exact],
  ]);
  reader.take(/Las oficinas cuentan (\d+) logros?/g, ([, n]) => [['achieved', n, exact]]);
}

function readMoney(reader: Reader): void {
  reader.take(
    /Se sabe de (\d+)(?: de)? sol(?:es)? gastados en total; lo informan? \d+ de \d+ actividades/g,
    ([, spent]) => [['sum.devengado', spent, spokenAmount]],
  );
  reader.take(
    /Aparte se gastaron (\d+)(?: de)? sol(?:es)? en actividades que se dejaron fuera/g,
    ([, spent]) => [['leftOut.spent', spent, spokenAmount]],
  );
  reader.take(
    /de cada 100 soles disponibles para el año se gastaron (?:(\d+) sol(?:es)?)?(?: con )?(?:(\d+) céntimos?)?\. Son (\d+)(?: de)? sol(?:es)? de (\d+)(?: de)? sol(?:es)?(?:, más de lo disponible)?\.(?: Eso se sabe de (\d+) de (\d+) actividades)?/g,
    ([, soles = '0', cents, done, of, n, total]) => [
      ['spent', cents === undefined ? soles : `${soles}.${cents.padStart(2, '0')}`, about],
      ['spent.devengado', done, spokenAmount],
      ['spent.pim', of, spokenAmount],
      ['spent.n', n, exact],
      ['spent.N', total, exact],
    ],
  );
  reader.take(
    new RegExp(
      String.raw`(?:La única obra es|De (\d+) obras, (?:solo de (1) se sabe cuánto cuesta, y es|la que más cuesta(?: de las (\d+) obras cuyo costo se sabe)? es)) ([^:]*?(A-\d+)): cuesta (\d+)(?: de)? sol(?:es)?(?:, y (?:ya )?se gastó (${PERCENT}) de eso)?`,
      'gi',
    ),
    ([, total = '1', one, costed, name = '', id = '', cost, share]) => {
      const own = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`.replace(id, id.toUpperCase());
      return [
        ['works', total, exact],
        ['works.costed', one ?? costed, exact],
        [`${own}.cost`, cost, spokenAmount],
        [`${own}.share`, share ?? 'sin dato', about],
      ];
    },
  );
}

function readHearing(reader: Reader): void {
  for (const [subject, noun, verb] of [
    ['kept', 'compromisos?', '(?:cumpli|cumplie)'],
    ['asked', 'pedidos?', '(?:atendi|atendie)'],
  ] as const) {
    const done = String.raw`se ${verb}(?:ó|ron)`;
    reader.take(new RegExp(String.raw`no ${done} ninguno de los (\d+) ${noun}`, 'g'), ([, total]) => [
      [`${subject}.n`, '0', exact],
      [`${subject}.N`, total, exact],
    ]);
    reader.take(new RegExp(String.raw`(no )?${done} el único ${noun}`, 'g'), ([, none]) => [
      [`${subject}.n`, none === undefined ? '1' : '0', exact],
      [`${subject}.N`, '1', exact],
    ]);
    reader.take(new RegExp(String.raw`${done} los (\d+) ${noun}`, 'g'), ([, total]) => [
      [`${subject}.n`, total, exact],
      [`${subject}.N`, total, exact],
    ]);
    // Of those of whose rest nobody says anything, how many are not done.
    reader.take(new RegExp(String.raw`no ${done} \d+ de (\d+) ${noun}`, 'g'), ([, total]) => [
      [`${subject}.n`, '0', exact],
      [`${subject}.N`, total, exact],
    ]);
    reader.take(new RegExp(String.raw`${done} (\d+) de (\d+) ${noun}`, 'g'), ([, n, total]) => [
      [`${subject}.n`, n, exact],
      [`${subject}.N`, total, exact],
    ]);
  }
}
