import { project, type Example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';

export const recursoInutilizable: Rule = {
  id: 'proyecto/recurso-inutilizable',
  severity: 'error',
  title: 'La configuración nombra un escudo, unas plantillas o una base que no se pueden usar',
  rationale:
    'El informe no se podría hacer, o saldría sin lo que se pidió; sin su base, se contaría lo que ya se aceptó. Es mejor saberlo al validar que la víspera de la audiencia.',
  source: { document: BUENA_PRACTICA },
  good: () => [project('Sin escudo ni plantillas propias', { 'plan.config.yaml': 'brecha: 25\n' })],
  bad: () => [
    withoutCrest('Un escudo que no está en la carpeta'),
    withUnusedTemplate('Una plantilla que no se llama como las del programa'),
    project('Una base que todavía no se ha escrito', {
      'plan.config.yaml': 'base: plan.base.yaml # ! proyecto/recurso-inutilizable\n',
    }),
  ],
  *check({ surroundings, configFile }) {
    for (const { field, message, help, fatal } of surroundings.unusable) {
      yield {
        at: { file: configFile, path: [] },
        field,
        severity: fatal ? 'error' : 'warning',
        message,
        help:
          help ??
          (field === 'plantillas'
            ? 'Corrija el nombre, que se cuenta desde la carpeta del plan, o quite «plantillas» para usar las del programa.'
            : 'Corrija el nombre, que se cuenta desde la carpeta del plan, o cambie el archivo: un SVG de trazos lisos o una foto .jpg.'),
      };
    }
  },
};

function withoutCrest(name: string): Example {
  const text = 'informe:\n  escudo: escudo.svg # ! proyecto/recurso-inutilizable\n';
  const message = 'El escudo «escudo.svg» no se puede usar: no existe';
  const unusable = [{ field: 'informe.escudo' as const, message, fatal: true }];
  return { ...project(name, { 'plan.config.yaml': text }), beside: { unusable } };
}

function withUnusedTemplate(name: string): Example {
  const text = 'plantillas: plantillas # ! proyecto/recurso-inutilizable\n';
  const message = 'Ningún informe usa la plantilla «informe.hbs»: no se llama como las del programa';
  const unusable = [{ field: 'plantillas' as const, message, fatal: false }];
  return { ...project(name, { 'plan.config.yaml': text }), beside: { unusable } };
}
