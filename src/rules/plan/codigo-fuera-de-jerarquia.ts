import type { Linea, Objetivo } from '../../model/model.ts';
import { enumerate, quote } from '../../text/spanish.ts';
import { BASE, beside, changedPlan } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';

const POI_SIN_CODIGOS = (BASE['poi/2019-S1/base.yaml'] ?? '').replaceAll('    proyecto: "1.1"\n', '');

export const codigoFueraDeJerarquia: Rule = {
  id: 'plan/codigo-fuera-de-jerarquia',
  severity: 'warning',
  title: 'El código de un proyecto o una actividad no sigue al de su programa',
  rationale:
    'El plan numera cada programa (1.0) y, debajo, sus proyectos y actividades (1.1, 1.2). Un código de otra serie suele ser un proyecto puesto en el programa equivocado.',
  source: { document: PLAN_DE_PUNO, clause: 'sección 4: numeración de programas, proyectos y actividades' },
  good: () => [
    beside(
      changedPlan(
        'Un código que no es un número no tiene serie',
        `          - codigo: "1.0"
            nombre: Programa Agua segura
            proyectos: [{codigo: "1.1", nombre: Proyecto Agua segura}]`,
        `          - codigo: PP-0083
            nombre: Programa Agua segura
            proyectos: [{codigo: "1.1", nombre: Proyecto Agua segura}, {codigo: PTAR, nombre: Planta}]`,
      ),
      { 'poi/2019-S1/base.yaml': POI_SIN_CODIGOS },
    ),
    changedPlan(
      'Los códigos del proyecto y de la actividad empiezan como el del programa',
      'proyectos: [{codigo: "1.1", nombre: Proyecto Agua segura}]',
      `proyectos: [{codigo: "1.1", nombre: Proyecto Agua segura}]
            actividades: [{codigo: "1.2", nombre: Educación sanitaria}]`,
    ),
  ],
  bad: () => [
    changedPlan(
      'Una actividad numerada en otra serie',
      'proyectos: [{codigo: "1.1", nombre: Proyecto Agua segura}]',
      `proyectos: [{codigo: "1.1", nombre: Proyecto Agua segura}]
            actividades:
              - {codigo: "2.2", nombre: Educación sanitaria} # ! plan/codigo-fuera-de-jerarquia`,
    ),
    beside(
      changedPlan(
        'El código equivocado es el del programa',
        `          - codigo: "1.0"
            nombre: Programa Agua segura
            proyectos: [{codigo: "1.1", nombre: Proyecto Agua segura}]`,
        `          - codigo: "4.0" # ! plan/codigo-fuera-de-jerarquia
            nombre: Programa Agua segura
            proyectos: [{codigo: "1.1", nombre: Proyecto Agua segura}]
            actividades: [{codigo: "1.2", nombre: Educación sanitaria}]`,
      ),
      { 'poi/2019-S1/base.yaml': POI_SIN_CODIGOS },
    ),
  ],
  *check({ planes }) {
    for (const objetivo of planes.flatMap((plan) => plan.objetivos)) {
      for (const { programa, lines } of groupsOf(objetivo)) yield* findings(programa, lines);
    }
  },
};

interface Group {
  readonly programa: Linea;
  readonly lines: readonly Linea[];
}

/** A numbered code, 1 or 1.2; any other is free text, which has no order of its own. */
const NUMBERED = /^\d+(\.\d+)*$/;

/** Each numbered programme with what is numbered under it; one without such a code says nothing of theirs. */
function groupsOf({ lineas }: Objetivo): readonly Group[] {
  const groups: { programa: Linea; lines: Linea[] }[] = [];
  for (const linea of lineas) {
    if (linea.clase === 'programa') groups.push({ programa: linea, lines: [] });
    else if (NUMBERED.test(linea.codigo)) groups.at(-1)?.lines.push(linea);
  }
  return groups.filter(({ programa }) => NUMBERED.test(programa.codigo));
}

function* findings(programa: Linea, lines: readonly Linea[]): Generator<Finding> {
  const root = programa.codigo.replace(/(?<!\.0)(\.0)+$/, '');
  const astray = lines.filter(({ codigo }) => !codigo.startsWith(`${root}.`) || codigo === programa.codigo);
  if (astray.length === 0) return;
  // When nothing under it follows the programme, the mistake is more likely its own code.
  if (astray.length === lines.length && lines.length > 1) {
    const codes = enumerate(lines.map(({ codigo }) => quote(codigo)));
    yield {
      at: programa.origin,
      field: 'codigo',
      message: `El programa ${quote(programa.codigo)} no lleva la numeración de sus proyectos y actividades, ${codes}`,
      help: 'Copie los códigos tal como figuran en el plan: si el programa es el 1.0, le siguen 1.1, 1.2…',
    };
    return;
  }
  for (const { origin, codigo, clase } of astray) {
    const noun = clase === 'proyecto' ? 'del proyecto' : 'de la actividad';
    yield {
      at: origin,
      field: 'codigo',
      message: `El código ${noun}, ${quote(codigo)}, no sigue al de su programa, ${quote(programa.codigo)}`,
      help: `Bajo ese programa los códigos empiezan con «${root}.»; corrija el código o mueva la línea al programa que le toca.`,
      related: [{ at: programa.origin, field: 'codigo', message: 'Este es su programa' }],
    };
  }
}
