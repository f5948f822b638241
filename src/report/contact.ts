import type { Plan } from '../model/model.ts';
import { facts, paragraph, text } from './blocks.ts';
import type { Block, Text } from './report.ts';

/** The same for citizens, with what nobody tells them. */
export function whomToAsk(plan: Plan | undefined): readonly Block[] {
  const told = contactFacts(plan);
  if (told.length > 0) return told;
  return [
    paragraph(
      'El plan no dice dónde ni a qué hora atienden: pregunte en la mesa de partes de la municipalidad.',
    ),
  ];
}

/** Where and when the municipality attends, as the plan gives it; nothing where it gives nothing. */
function contactFacts(plan: Plan | undefined): readonly Block[] {
  const { direccion, horario, telefono, correo, web } = plan?.data.entidad?.contacto ?? {};
  const items = [
    ...given(horario === undefined ? 'Dónde' : direccion === undefined ? 'Cuándo' : 'Dónde y cuándo', [
      direccion,
      horario,
    ]),
    ...given('Teléfono y correo', [telefono, correo]),
    ...(web === undefined ? [] : [['Página web', text(linked(web))] as const]),
  ];
  return items.length === 0 ? [] : [facts(items)];
}

/** What is told of several, in one line; nothing where none is. */
function given(term: string, words: readonly (string | undefined)[]): readonly (readonly [string, string])[] {
  const told = words.filter((one) => one !== undefined);
  return told.length === 0 ? [] : [[term, told.join(' · ')]];
}

function linked(web: string): Text[number] {
  return /^https?:\/\//i.test(web) ? { text: web, href: web } : { text: web };
}

/** How often the plan itself proposes to account for it: one item, or none where it does not say. */
export function accountability(plan: Plan | undefined): readonly Text[] {
  const often = plan?.data.rendicion?.frecuencia;
  return often === undefined ? [] : [text(`El plan propone rendir cuentas con esta frecuencia: ${often}.`)];
}
