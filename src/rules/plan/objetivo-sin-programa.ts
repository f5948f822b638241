import { quote } from '../../text/spanish.ts';
import { BASE, beside, changedPlan, project } from '../example.ts';
import { ofObjectives } from '../gathered.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';

const INDICADORES = `        problema: Cobertura insuficiente
        indicadores:
          - id: SOC-1.1
            nombre: Hogares atendidos
            unidad_medida: hogar
            tipo: resultado
            sentido: ascendente
            linea_base: {anio: 2017, valor: 100, fuente: Registro municipal}
            metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}`;

const POI_SIN_CODIGOS = (BASE['poi/2019-S1/base.yaml'] ?? '').replaceAll('    proyecto: "1.1"\n', '');

export const objetivoSinPrograma: Rule = {
  id: 'plan/objetivo-sin-programa',
  severity: 'warning',
  title: 'Un objetivo del plan no tiene programas',
  rationale:
    'El plan ofrece para cada problema un objetivo y, para cada objetivo, programas con sus proyectos y actividades. Sin ellos el POI no tiene qué programar.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 4: propuesta (programa, proyectos, actividades) de cada objetivo',
  },
  good: () => [project('Cada objetivo tiene al menos un programa', {})],
  bad: () => [
    beside(
      changedPlan(
        'Un objetivo sin propuesta',
        `      - id: SOC-1
        nombre: Agua segura
${INDICADORES}
        programas:
          - codigo: "1.0"
            nombre: Programa Agua segura
            proyectos: [{codigo: "1.1", nombre: Proyecto Agua segura}]`,
        `      - id: SOC-1 # ! plan/objetivo-sin-programa
        nombre: Agua segura
${INDICADORES}`,
      ),
      { 'poi/2019-S1/base.yaml': POI_SIN_CODIGOS },
    ),
  ],
  check({ planes }) {
    return ofObjectives(
      planes,
      ({ origin, id, data, lineas }) => {
        if (lineas.length > 0) return undefined;
        const name = id === '' ? (data.nombre ?? '') : id;
        return {
          at: origin,
          field: 'programas',
          message:
            name === '' ? 'El objetivo no tiene programas' : `El objetivo ${quote(name)} no tiene programas`,
          help: 'Agregue en «programas» lo que el plan propone para este objetivo, con los códigos del plan.',
        };
      },
      (count, names) => ({
        message: `Hay ${count} objetivos sin programas: ${names}`,
        help: 'Agregue en «programas» lo que el plan propone para cada objetivo; si el plan registrado no los tiene, déjelo así.',
      }),
    );
  },
};
