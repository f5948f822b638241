import { quote } from '../../text/spanish.ts';
import { project } from '../example.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';

export const exclusionInutil: Rule = {
  id: 'proyecto/exclusion-inutil',
  severity: 'warning',
  title: 'Un patrón de la configuración no alcanza a ningún archivo',
  rationale:
    'Quien escribe «excluir» cree que unos archivos quedan fuera. Si el patrón no los alcanza, siguen contando; y si ya no existen, mañana podría dejar fuera algo que sí cuenta.',
  source: { document: BUENA_PRACTICA },
  good: () => [
    project('Una carpeta que existe', {
      'plan.config.yaml': `
excluir: ["borradores/**"]
`,
      'borradores/ideas.yaml': 'tipo: unidades\nversion: 1\nunidades: []\n',
    }),
  ],
  bad: () => [
    project('Las carpetas se separan con /, también en Windows', {
      'plan.config.yaml': `
excluir:
  - 'borradores\\**' # ! proyecto/exclusion-inutil
`,
    }),
  ],
  *check({ surroundings, configFile, config }) {
    for (const { field, pattern } of surroundings.unusedPatterns) {
      const index = (config.data.excluir ?? []).indexOf(pattern);
      const at = { file: configFile, path: field === 'excluir' ? [field, index] : [field] };
      yield {
        at,
        ...(field === 'excluir' ? {} : { field: pattern, part: 'key' as const }),
        message: `El patrón ${quote(pattern)} no alcanza a ningún archivo del proyecto`,
        help: pattern.includes('\\')
          ? `Separe las carpetas con /, también en Windows: ${quote(pattern.replaceAll(/\\+/g, '/'))}.`
          : 'Corrija el patrón, que se cuenta desde la carpeta del plan, o quítelo. Una carpeta se escribe «borradores/**».',
      };
    }
  },
};
