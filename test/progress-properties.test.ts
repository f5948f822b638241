import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compiledModel } from '../src/model/compiled.ts';
import { compare, HUNDRED, ZERO } from '../src/model/fraction.ts';
import type { PoiDocument } from '../src/model/input.generated.ts';
import { link, type LinkedDocument } from '../src/model/link.ts';
import type { ActividadData, IndicadorPoiData, PresupuestoData, Semestre } from '../src/model/model.ts';
import { MONTOS } from '../src/model/money.ts';
import { progressOf, type Progress } from '../src/model/progress/progress.ts';
import { project, S1, S2 } from './support/projects.ts';

const FIRST = ['ene', 'feb', 'mar', 'abr', 'may', 'jun'] as const;

/** Amounts of soles with céntimos, written as people write them. */
const soles = fc.integer({ min: 0, max: 9_999_999_999 }).map((cents) => cents / 100);
const quantity = fc.integer({ min: 0, max: 100_000 }).map((tenths) => tenths / 10);

const presupuesto: fc.Arbitrary<PresupuestoData> = fc.record(
  { pia: soles, pim: soles, certificado: soles, comprometido: soles, devengado: soles, girado: soles },
  { requiredKeys: [] },
);

const indicador: fc.Arbitrary<IndicadorPoiData> = fc.record(
  {
    sentido: fc.constantFrom('ascendente', 'descendente'),
    acumulacion: fc.constantFrom('suma', 'ultimo', 'promedio', 'maximo'),
    meta: quantity,
    meta_anual: quantity,
    logrado: quantity,
    programado: fc.dictionary(fc.constantFrom(...FIRST), quantity),
    ejecutado: fc.dictionary(fc.constantFrom(...FIRST), fc.option(quantity, { nil: null })),
  },
  { requiredKeys: ['meta'] },
);

const activity: fc.Arbitrary<ActividadData> = fc.record(
  { presupuesto, indicador, estado: fc.constantFrom('en_ejecucion', 'cancelada') },
  { requiredKeys: ['presupuesto', 'indicador'] },
);

const activities = fc
  .array(activity, { maxLength: 8 })
  .map((items) =>
    items.map((item, i): ActividadData => ({ ...item, id: `A${i}`, objetivo: 'SOC-1', unidad: 'GIM' })),
  );

function progress(actividades: readonly ActividadData[], periodo: Semestre = S1): Progress {
  return progressOf(project({ poi: { '2019-S1': { actividades: [...actividades] } } }), periodo);
}

/** Every figure that is printed, by activity; neither the places nor the words, which keep the order of the files. */
function printed(model: ReturnType<typeof project>): unknown {
  const compiled = compiledModel(model, progressOf(model, S1), () => 1);
  const figures = compiled.actividades.map(({ id, estado, fisico, financiero, brecha, proyeccion }) => ({
    id,
    estado,
    fisico,
    financiero,
    brecha,
    proyeccion,
  }));
  const { fisico, financiero } = compiled.avance;
  return [
    figures.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    [fisico.valor, fisico.con_dato, fisico.total, fisico.estado],
    [financiero.valor, MONTOS.map((monto) => financiero[monto])],
  ];
}

test('the order of activities, files and months changes nothing', () => {
  fc.assert(
    fc.property(activities, fc.integer({ min: 0, max: 8 }), (actividades, cut) => {
      const files = (documents: LinkedDocument[]): LinkedDocument[] => [
        {
          tipo: 'plan',
          file: 'plan.yaml',
          data: { dimensiones: { social: { objetivos: [{ id: 'SOC-1' }] } } },
        },
        ...documents,
      ];
      const poi = (file: string, items: ActividadData[]): LinkedDocument => ({
        tipo: 'poi',
        file,
        data: { periodo: '2019-S1', estado: 'en_ejecucion', fecha_corte: '2019-06-30', actividades: items },
      });
      const reversedMonths = actividades.map((item): ActividadData => {
        const { programado, ejecutado, ...rest } = item.indicador ?? {};
        return {
          ...item,
          indicador: {
            ...(ejecutado ? { ejecutado: Object.fromEntries(Object.entries(ejecutado).toReversed()) } : {}),
            ...(programado
              ? { programado: Object.fromEntries(Object.entries(programado).toReversed()) }
              : {}),
            ...rest,
          },
        };
      });
      const together = link({ documents: files([poi('poi/all.yaml', actividades)]) });
      const apart = link({
        documents: files([
          poi('poi/b.yaml', reversedMonths.slice(0, cut).toReversed()),
          poi('poi/a.yaml', reversedMonths.slice(cut)),
        ]).toReversed(),
      });
      expect(printed(apart)).toEqual(printed(together));
    }),
  );
});

test('splitting the amounts of an activity over two changes no sum', () => {
  const share = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(activities, presupuesto, share, (others, money, percent) => {
      // A PIM is always written here: what stands for an absent one is told elsewhere.
      const whole = { pim: 0, ...money };
      const half = (part: 'first' | 'second'): PresupuestoData =>
        Object.fromEntries(
          MONTOS.flatMap((field) => {
            const cents = Math.round((whole[field] ?? 0) * 100);
            const first = Math.floor((cents * percent) / 100);
            return whole[field] === undefined
              ? []
              : [[field, (part === 'first' ? first : cents - first) / 100]];
          }),
        );
      const one = progress([...others, { id: 'X', presupuesto: whole }]).avance.financiero;
      const two = progress([
        ...others,
        { id: 'X', presupuesto: half('first') },
        { id: 'Y', presupuesto: half('second') },
      ]).avance.financiero;
      expect(MONTOS.map((field) => two[field])).toEqual(MONTOS.map((field) => one[field]));
      expect(two.valor.value).toEqual(one.valor.value);
    }),
  );
});

test('scaling every quantity changes no percentage', () => {
  const factor = fc.constantFrom(2, 3, 7, 10, 1000);
  fc.assert(
    fc.property(activities, factor, (actividades, k) => {
      const times = (value: number): number => Number((value * k).toFixed(1));
      const scale = (months: Readonly<Record<string, number | null | undefined>> | undefined): object =>
        Object.fromEntries(
          Object.entries(months ?? {}).map(([mes, value]) => [mes, value == null ? value : times(value)]),
        );
      const scaled = actividades.map((item): ActividadData => {
        const given = item.indicador ?? {};
        return {
          ...item,
          indicador: {
            ...given,
            ...(given.meta === undefined ? {} : { meta: times(given.meta) }),
            ...(given.meta_anual === undefined ? {} : { meta_anual: times(given.meta_anual) }),
            ...(given.logrado === undefined ? {} : { logrado: times(given.logrado) }),
            ...(given.programado ? { programado: scale(given.programado) } : {}),
            ...(given.ejecutado ? { ejecutado: scale(given.ejecutado) } : {}),
          },
        };
      });
      const percentages = (items: readonly ActividadData[]): unknown => {
        const model = project({ poi: { '2019-S1': { actividades: [...items] } } });
        const { avance, actividades: list } = compiledModel(model, progressOf(model, S1), () => 1);
        return [
          avance.fisico.valor,
          list.map(({ fisico, brecha, proyeccion, estado }) => [
            fisico.bruto,
            fisico.anual,
            fisico.estado,
            brecha,
            proyeccion.valor,
            estado,
          ]),
        ];
      };
      expect(percentages(scaled)).toEqual(percentages(actividades));
    }),
  );
});

test('a mean lies within its members, and those within 0 and 100', () => {
  fc.assert(
    fc.property(activities, fc.constantFrom('igual', 'pim'), (actividades, pesos) => {
      const model = project({ poi: { '2019-S1': { actividades } }, config: { avance: { pesos } } });
      const { avance, actividades: list } = progressOf(model, S1);
      const members = list.flatMap(({ fisico, financiero }) =>
        fisico.gris || !fisico.valor || (pesos === 'pim' && !financiero.pim) ? [] : fisico.valor,
      );
      const { value } = avance.fisico.valor;
      expect(value === undefined).toBe(members.length === 0);
      if (!value) return;
      expect(members.every((member) => compare(member, ZERO) >= 0 && compare(member, HUNDRED) <= 0)).toBe(
        true,
      );
      expect(members.some((member) => compare(member, value) <= 0)).toBe(true);
      expect(members.some((member) => compare(member, value) >= 0)).toBe(true);
    }),
  );
});

test('a member without data changes nothing but the N', () => {
  fc.assert(
    fc.property(activities, (actividades) => {
      const before = progress(actividades).avance.fisico;
      const after = progress([...actividades, { id: 'new', indicador: { meta: 5 } }]).avance.fisico;
      expect(after.valor.value).toEqual(before.valor.value);
      expect([after.conDato, after.total]).toEqual([before.conDato, before.total + 1]);
    }),
  );
});

test('no combination of documents makes the computation fail, and every figure can tell its story', () => {
  const half = fc.record({ first: activities, second: activities });
  fc.assert(
    fc.property(half, fc.constantFrom(S1, S2), ({ first, second }, periodo) => {
      const document = (actividades: ActividadData[]): PoiDocument => ({ actividades });
      const model = project({ poi: { '2019-S1': document(first), '2019-S2': document(second) } });
      const compiled = compiledModel(model, progressOf(model, periodo), () => 1);
      expect(JSON.stringify(compiled)).not.toMatch(/NaN|Infinity|undefined/);
    }),
  );
});

test('ten thousand lines add up to the céntimo', () => {
  const amounts = Array.from({ length: 10_000 }, (_, i) => (i * 7_919 + 1) % 100_000_007);
  const actividades = amounts.map((cents, i): ActividadData => ({
    id: `A${i}`,
    objetivo: 'SOC-1',
    presupuesto: { pim: cents / 100, devengado: Math.floor(cents / 3) / 100 },
    indicador: { meta: 7 + (i % 1000), logrado: i % 7 },
  }));
  const { financiero } = progress(actividades).avance;
  expect(financiero.pim).toBe(amounts.reduce((total, cents) => total + BigInt(cents), 0n));
  expect(financiero.devengado).toBe(
    amounts.reduce((total, cents) => total + BigInt(Math.floor(cents / 3)), 0n),
  );
});
