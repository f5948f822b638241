import { writtenTexts, type WrittenText } from '../../model/questions/texts.ts';
import { isDamaged, repairedText } from '../../text/mojibake.ts';
import { quote } from '../../text/spanish.ts';
import { activities } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';
import { groupedBy } from '../../text/grouped-by.ts';

/** How much of a text a message repeats. */
const SHOWN = 60;

export const textoDanado: Rule = {
  id: 'proyecto/texto-danado',
  severity: 'warning',
  title: 'Un texto perdió sus tildes al copiarse',
  rationale:
    'Al pasar por otro programa «gestión» puede volverse «gestiÃ³n». El archivo es válido, pero así se imprimiría en el informe.',
  source: { document: BUENA_PRACTICA },
  good: () => [
    activities(
      'Las tildes están sanas',
      `
  - id: GIM-014
    nombre: Ampliación de la red de agua en el jirón Ñuñoa
`,
    ),
  ],
  bad: () => [
    activities(
      'Texto pegado desde un programa con otra codificación',
      `
  - id: GIM-014
    nombre: AmpliaciÃ³n de la red de agua # ! proyecto/texto-danado
`,
    ),
  ],
  *check(model) {
    const files = groupedBy(writtenTexts(model, isDamaged), ({ origin }) => origin.file);
    for (const texts of files.values()) yield* ofOneFile(texts);
  },
};

/** What was saved in the wrong encoding was saved so once, however many texts it holds. */
function* ofOneFile(texts: readonly WrittenText[]): Generator<Finding> {
  const each = texts.map(findingOf);
  const [first, ...others] = each;
  if (first === undefined) return;
  if (others.length === 0) yield first;
  else
    yield {
      ...first,
      message: `${texts.length} textos de este archivo perdieron sus tildes al copiarse, como ${quote(shortened(texts[0]?.text ?? ''))}`,
      help: `${first.help} Así también los demás.`,
      related: others.map(({ at, message }) => ({ at, message })),
      each,
    };
}

function findingOf({ origin, text }: WrittenText): Finding {
  const repaired = repairedText(text);
  return {
    at: origin,
    message: `El texto perdió sus tildes al copiarse: ${quote(shortened(text))}`,
    help:
      repaired === ''
        ? 'Vuelva a escribirlo.'
        : `Debería decir ${quote(shortened(repaired))}; corríjalo y guarde el archivo como UTF-8.`,
  };
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN)}…`;
}
